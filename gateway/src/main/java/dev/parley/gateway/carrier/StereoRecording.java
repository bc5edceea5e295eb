package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Writes a call to a stereo WAV file, a second at a time, on a virtual thread of its own. Seconds that the disk is too slow
 * for are silent in the file.
 */
final class StereoRecording implements CallerEar {

    private static final int HEADER = 44;
    private static final int BYTES_PER_SAMPLE = 4;
    private static final int MOST_BLOCKS_WAITING = 16;
    private static final long LARGEST = 0xffff_ffffL - HEADER;

    private record Block(long position, ByteBuffer audio, boolean last) {}

    private final Path file;
    private final AudioFormat format;
    private final BlockingQueue<Block> blocks = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_BLOCKS_WAITING);
    private final CompletableFuture<Path> written = new CompletableFuture<>();
    private ByteBuffer audio;
    private long position;

    StereoRecording(Path file, AudioFormat format) {
        this.file = file;
        this.format = format;
        audio = block();
        Thread.ofVirtual().name("recording " + file.getFileName()).start(this::write);
    }

    /** The file, once it is complete. */
    CompletableFuture<Path> written() {
        return written;
    }

    @Override
    public void frame(byte[] heard, byte[] said, boolean audible) {
        int samples = heard.length / format.encoding().bytesPerSample();
        for (int i = 0; i < samples; i++) {
            audio.putShort(sample(said, i));
            audio.putShort(sample(heard, i));
        }
        if (!audio.hasRemaining()) {
            hand(room.tryAcquire(), false);
        }
    }

    private short sample(byte[] frame, int index) {
        return format.encoding() == Encoding.MULAW
                ? Mulaw.decode(frame[index])
                : (short) ((frame[2 * index] & 0xff) | (frame[2 * index + 1] << 8));
    }

    @Override
    public void ended(CallEnd end, Instant at) {
        finish();
    }

    /** Ends the recording. */
    void finish() {
        hand(true, true);
    }

    private void hand(boolean accepted, boolean last) {
        if (accepted) {
            blocks.add(new Block(position, audio.flip(), last));
        }
        position += audio.limit();
        audio = block();
    }

    private ByteBuffer block() {
        return ByteBuffer.allocate(format.rate() * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write() {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            boolean last = false;
            while (!last) {
                Block block = blocks.take();
                long size = block.position + block.audio.remaining();
                if (size <= LARGEST) {
                    writeFully(channel, block.audio, HEADER + block.position);
                    writeFully(channel, header((int) size), 0);
                }
                room.release();
                last = block.last;
            }
            written.complete(file);
        } catch (IOException | InterruptedException e) {
            written.completeExceptionally(e);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long next = at;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
    }

    private ByteBuffer header(int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + size);
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 1).putShort((short) 2).putInt(format.rate());
        header.putInt(format.rate() * BYTES_PER_SAMPLE).putShort((short) BYTES_PER_SAMPLE);
        header.putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        return header.flip();
    }
}
