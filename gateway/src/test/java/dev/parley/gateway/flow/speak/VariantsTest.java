package dev.parley.gateway.flow.speak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VariantsTest {

    @Test
    void neverTheSameTwiceInARowAndAllInTheEnd() {
        Random random = new Random(1);
        Variants variants = new Variants(random::nextInt);
        int[] chosen =
                IntStream.range(0, 200).map(_ -> variants.pick("greeting", 3)).toArray();

        assertThat(IntStream.range(1, 200)).allMatch(i -> chosen[i] != chosen[i - 1]);
        assertThat(chosen).contains(0, 1, 2);
    }

    @Test
    void eachTextRemembersItsOwn() {
        Variants variants = new Variants(_ -> 0);

        assertThat(variants.pick("one", 2)).isZero();
        assertThat(variants.pick("other", 2)).isZero();
        assertThat(variants.pick("one", 2)).isEqualTo(1);
        assertThat(variants.pick("alone", 1)).isZero();
        assertThat(variants.pick("alone", 1)).isZero();
    }
}
