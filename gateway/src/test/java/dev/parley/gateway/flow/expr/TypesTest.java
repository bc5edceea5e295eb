package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.model.Kind;
import org.junit.jupiter.api.Test;

class TypesTest {

    @Test
    void moreVariablesMakeACopy() {
        Types more = Types.ALWAYS.with("guests", Kind.WHOLE);

        assertThat(more.kind("guests")).contains(Kind.WHOLE);
        assertThat(more.kind("call.metadata")).contains(Kind.LIST);
        assertThat(Types.ALWAYS.kind("guests")).isEmpty();
        assertThat(more.with("guests", Kind.TEXT).kind("guests")).contains(Kind.TEXT);
        assertThat(more).isEqualTo(Types.ALWAYS.with("guests", Kind.WHOLE)).isNotEqualTo(Types.ALWAYS);
    }

    @Test
    void anAnswerIsThereOnlyWhereSomethingAnswered() {
        assertThat(Types.ALWAYS.names()).doesNotContain("answer", "status");
        assertThat(Types.ALWAYS.withAnswer().names()).contains("answer").doesNotContain("status");
        assertThat(Types.ALWAYS.withReply().kind("status")).contains(Kind.WHOLE);
    }

    @Test
    void whatMeansSomethingAlreadyIsNoNameForAVariable() {
        assertThat(Types.reserved("today")).isTrue();
        assertThat(Types.reserved("call")).isTrue();
        assertThat(Types.reserved("status")).isTrue();
        assertThat(Types.reserved("weekday")).isTrue();
        assertThat(Types.reserved("else")).isTrue();
        assertThat(Types.reserved("day")).isFalse();
        assertThat(Types.reserved("list")).isFalse();
        Types.ALWAYS
                .names()
                .forEach(name -> assertThat(Types.reserved(name.replaceFirst("\\..*", "")))
                        .isTrue());
    }
}
