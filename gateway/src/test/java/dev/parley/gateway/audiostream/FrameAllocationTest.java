package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much a frame of 20 ms allocates on the call's thread, from the message that brings it to the message that goes out:
 * exact and the same on every machine, unlike time. Whoever lowers a figure writes the lower one down here.
 */
class FrameAllocationTest {

    /** Until the audio that is kept of an utterance takes all its room. */
    private static final int WARM_UP = 2000;

    private static final int FRAMES = 3000;

    /** Less than the smallest object; some bytes a frame come and go with classes that are loaded late. */
    private static final int SLACK = 8;

    @BeforeAll
    static void referencesAreSmall() {
        String compressed = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("UseCompressedOops")
                .getValue();
        assumeTrue(Boolean.parseBoolean(compressed), "with a heap of 32 GB and more objects are larger");
    }

    @Test
    void aFrameThatIsSentBackAllocatesNoMoreThanItDid() {
        try (SteadyCall call = SteadyCall.echo()) {
            allocatesAtMost(352, "a frame that is sent back", call);

            assertThat(call.sent()).isEqualTo(WARM_UP + FRAMES);
        }
    }

    @Test
    void aFrameThatIsListenedToAllocatesNoMoreThanItDid() {
        try (SteadyCall call = SteadyCall.listening()) {
            allocatesAtMost(0, "a frame that is listened to", call);

            assertThat(call.heard()).isEqualTo(WARM_UP + FRAMES);
        }
    }

    @Test
    void aFrameDuringAPromptAllocatesNoMoreThanItDid() {
        try (SteadyCall call = SteadyCall.prompted()) {
            allocatesAtMost(110, "a frame during a prompt", call);

            assertThat(call.sent()).isBetween((WARM_UP + FRAMES) / 3, (WARM_UP + FRAMES) / 3 + 10);
            assertThat(call.heard()).isZero();
        }
    }

    private static void allocatesAtMost(int known, String what, SteadyCall call) {
        call.pass(WARM_UP);
        long measured = call.pass(FRAMES) / FRAMES;

        assertThat(measured)
                .withFailMessage(() ->
                        what + " allocated " + known + " bytes on the call's thread, and now allocates " + measured)
                .isLessThanOrEqualTo(known + SLACK);
    }
}
