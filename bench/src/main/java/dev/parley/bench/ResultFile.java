package dev.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Path;

/** Where all that was measured goes, for people and programs to read. */
public final class ResultFile {

    private ResultFile() {}

    /** Writes results as JSON. */
    public static void write(Path file, Object results) throws IOException {
        new ObjectMapper()
                .registerModule(new Jdk8Module())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), results);
    }
}
