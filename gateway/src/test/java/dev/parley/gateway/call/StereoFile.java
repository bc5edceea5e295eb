package dev.parley.gateway.call;

import dev.parley.api.audio.Mulaw;
import dev.parley.gateway.testing.SpokenCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recording, read back. */
record StereoFile(ByteBuffer header, byte[] left, byte[] right) {

    static StereoFile read(Path file) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer header = content.slice(0, 44).order(ByteOrder.LITTLE_ENDIAN);
        int samples = (content.limit() - 44) / 4;
        byte[] left = new byte[samples];
        byte[] right = new byte[samples];
        for (int i = 0; i < samples; i++) {
            left[i] = Mulaw.encode(content.getShort(44 + 4 * i));
            right[i] = Mulaw.encode(content.getShort(44 + 4 * i + 2));
        }
        return new StereoFile(header, left, right);
    }

    static String text(byte[] side) {
        SpokenCode.Reader reader = new SpokenCode.Reader();
        for (int i = 0; i + 160 <= side.length; i += 160) {
            reader.read(ByteBuffer.wrap(side, i, 160));
        }
        return reader.text();
    }

    /** For how long some letters sound, in milliseconds. */
    static int sounds(byte[] side, String letters) {
        int count = 0;
        for (byte sample : side) {
            count += letters.indexOf((char) sample) < 0 ? 0 : 1;
        }
        return count / 8;
    }

    /** Where a letter begins, in milliseconds. */
    static int begins(byte[] side, char letter) {
        for (int i = 0; i < side.length; i++) {
            if (side[i] == SpokenCode.code(letter)) {
                return i / 8;
            }
        }
        throw new AssertionError("no " + letter);
    }
}
