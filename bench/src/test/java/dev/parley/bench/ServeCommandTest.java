package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

    @AfterEach
    void forget() {
        System.clearProperty("parley.serve");
    }

    @Test
    void eachLineIsAWord() {
        System.setProperty("parley.serve", "/opt/jdk 25/bin/java\n-Dparley.home=/home/my parley\n-XX:+UseParallelGC");

        assertThat(ServeCommand.java(List.of()))
                .containsExactly("/opt/jdk 25/bin/java", "-Dparley.home=/home/my parley", "-XX:+UseParallelGC");
    }

    @Test
    void whatTheUserAddsComesLast() {
        System.setProperty("parley.serve", "java\n-XX:+UseParallelGC");

        assertThat(ServeCommand.java(List.of("-XX:-UseParallelGC", "-XX:+UseZGC")))
                .containsExactly("java", "-XX:+UseParallelGC", "-XX:-UseParallelGC", "-XX:+UseZGC");
    }

    @Test
    void withoutItsScriptThereIsNone() {
        assertThatThrownBy(() -> ServeCommand.java(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("parley.serve");
    }
}
