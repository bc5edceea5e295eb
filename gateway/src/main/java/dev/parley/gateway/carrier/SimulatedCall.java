package dev.parley.gateway.carrier;

import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * One call, with its caller. Sends a frame every 20 ms, also while the caller is silent, and plays what the bot sends.
 *
 * <p>Thread-safe; every method returns at once. Futures complete on the call's clock: what hangs on them must not block.
 * Once the call is over, methods do nothing and their futures are cancelled.
 */
public final class SimulatedCall {

    private static final Pattern KEYS = Pattern.compile("[0-9*#a-dA-D]+");

    private final CallRequest request;
    private final CallStream stream;

    SimulatedCall(
            CallRequest request, CarrierSettings settings, CallClock clock, Line line, boolean raw, CallerEar ear) {
        this.request = request;
        this.stream = new CallStream(request, settings, clock, line, raw, ear);
    }

    void open() {
        stream.post(stream::open);
    }

    /** What was asked for. */
    public CallRequest request() {
        return request;
    }

    /** When the stream came up; fails if it did not. */
    public CompletableFuture<Instant> started() {
        return stream.started();
    }

    /** How the stream ended; never fails. */
    public CompletableFuture<CallEnd> ended() {
        return stream.ended();
    }

    /**
     * Says something, after what is being said already.
     *
     * @param audio in the call's format, 16-bit samples little-endian; not to be changed afterwards
     * @return when the last of it had been spoken
     * @throws IllegalArgumentException if the audio does not hold whole samples
     */
    public CompletableFuture<Instant> speak(byte[] audio) {
        if (audio.length % request.format().encoding().bytesPerSample() != 0) {
            throw new IllegalArgumentException(audio.length + " bytes are not whole samples of "
                    + request.format().contentType());
        }
        CompletableFuture<Instant> spoken = new CompletableFuture<>();
        stream.post(() -> stream.speak(audio, spoken));
        return spoken;
    }

    /**
     * Presses keys, after those being pressed already.
     *
     * @param digits {@code 0-9 * # a-d}, at least one
     * @return when the last key was released
     * @throws IllegalArgumentException if there is none, or one that no phone has
     */
    public CompletableFuture<Instant> press(String digits) {
        if (!KEYS.matcher(digits).matches()) {
            throw new IllegalArgumentException("'" + digits + "' is not of 0-9 * # a-d");
        }
        CompletableFuture<Instant> released = new CompletableFuture<>();
        stream.post(() -> stream.press(digits, released));
        return released;
    }

    /** Places the caller somewhere else, from the next frame on; at first all is quiet. */
    public void surround(Surroundings surroundings) {
        stream.post(() -> stream.surround(surroundings));
    }

    /** The caller hangs up. */
    public void hangUp() {
        hangUp(ReasonCode.CALLER_DISCONNECT, "the caller hung up");
    }

    /** The call ends for a reason of the caller's or the carrier's own. */
    public void hangUp(ReasonCode code, String words) {
        stream.post(() -> stream.hangUp(code, words));
    }

    /** Breaks the connection without a word, as a failing network does. */
    public void cut() {
        stream.post(stream::cut);
    }

    /** Cancels the stream without announcing the end of the call. */
    public void cancel() {
        stream.post(stream::cancel);
    }

    /** Sends any message, however little it fits: for playing a carrier that behaves badly. */
    public void send(PlatformMessage message) {
        stream.post(() -> stream.send(message));
    }

    /** Ends the carrier's side of the stream without announcing the end of the call. */
    public void complete() {
        stream.post(stream::complete);
    }

    /** Lets somebody else listen, from now on. */
    public void listen(CallerEar ear) {
        stream.post(() -> stream.listen(ear));
    }

    /**
     * Records the call from now on: WAV, 16-bit, left the caller, right the bot as heard. The file grows while the call
     * runs, and is always readable.
     *
     * @return the file, complete; fails if it cannot be written
     */
    public CompletableFuture<Path> record(Path file) {
        StereoRecording recording = new StereoRecording(file, request.format());
        stream.post(() -> {
            if (stream.ongoing()) {
                stream.listen(recording);
            } else {
                recording.finish();
            }
        });
        return recording.written();
    }
}
