package dev.parley.gateway.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage.QueryBufferDepthMessage.BufferType;
import org.junit.jupiter.api.Test;

class BotDigitsTest {

    private final CallFixture it = new CallFixture();

    @Test
    void keysArePressedInRealTime() {
        it.bot.press("pin", "1#", 100, 60);
        it.advance(20);
        assertThat(it.bot.story()).isEqualTo("call started, pin pressing");
        it.advance(240);
        assertThat(it.bot.story()).isEqualTo("call started, pin pressing");
        it.advance(20);
        assertThat(it.bot.story()).isEqualTo("call started, pin pressing, pin pressed");
        assertThat(it.ear.events()).containsExactly("bot pressed 1 at 20", "bot pressed # at 180");
    }

    @Test
    void oneRowOfKeysFollowsAnother() {
        it.bot.press("a", "1", 100, 100);
        it.bot.press("b", "2", 100, 100);
        it.advance(320);
        assertThat(it.bot.story()).isEqualTo("call started, a pressing, a pressed, b pressing, b pressed");
        assertThat(it.ear.events()).containsExactly("bot pressed 1 at 20", "bot pressed 2 at 220");
    }

    @Test
    void aPressOfNoLengthIsIgnoredAndALongOneCutTo8Seconds() {
        it.bot.press("none", "1", 0, 100);
        it.bot.press("long", "2", 20_000, 0);
        it.bot.press("longest", "3", -1, -1);
        it.advance(8000);
        assertThat(it.bot.story()).isEqualTo("call started, long pressing");
        it.advance(20);
        assertThat(it.bot.story()).isEqualTo("call started, long pressing, long pressed, longest pressing");
        it.advance(8000);
        assertThat(it.bot.story()).endsWith("longest pressed");
    }

    @Test
    void otherKeysThanAPhoneHasAreRefused() {
        it.bot.press("capital", "A", 100, 100);
        it.bot.press("none", "", 100, 100);
        it.bot.press("odd", "12 3", 100, 100);
        it.advance(100);
        assertThat(it.bot.story())
                .isEqualTo("call started, error INVALID_DIGITS, error INVALID_DIGITS, error INVALID_DIGITS");
    }

    @Test
    void tooManyKeysAreRefused() {
        it.bot.press("many", "1".repeat(250), 100, 100);
        it.bot.press("more", "1234567", 100, 100);
        assertThat(it.bot.story()).isEqualTo("call started, error BUFFER_FULL");
    }

    @Test
    void theDepthOfTheDigitsIsTheirCount() {
        it.bot.press("pin", "1234", 100, 100);
        it.bot.query(BufferType.DTMF);
        it.advance(240);
        it.bot.query(BufferType.DTMF);
        assertThat(it.bot.story()).isEqualTo("call started, depth 4 of 256, pin pressing, depth 3 of 256");
    }
}
