package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.endtoend.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley}, on a tree of a few empty files and with a Java that writes down how it was started. */
class LauncherTest {

    private static final String MAKE = "find_cache; make_cache";

    /** Makes the cache that it is asked for, unless the file {@code broken} is there. */
    private static final String JAVA = """
            #!/usr/bin/env bash
            home=$(cd "$(dirname "$0")/../.." && pwd)
            printf '%s\\n' "$@" "PARLEY_WEB_PORT=${PARLEY_WEB_PORT:-}" >>"$home/started"
            for argument in "$@"; do
              case $argument in
                -XX:AOTCacheOutput=*) [ -f "$home/broken" ] || echo classes >"${argument#*=}" ;;
              esac
            done
            """;

    @TempDir
    Path home;

    private Path jar;
    private Path caches;

    @BeforeEach
    void installParleyAndJava() throws IOException {
        Files.copy(Installation.root().resolve("parley"), home.resolve("parley"));
        jar = file("target/parley/lib/parley-gateway.jar", "code");
        file("target/parley/lib/another.jar", "code");
        file("target/parley/plugins/dialog-echo.jar", "code");
        caches = home.resolve("target/parley/caches");
        file("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
        file("jdk/lib/modules", "");
        Path java = file("jdk/bin/java", JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aCacheIsRecordedOnceAndUsedByEveryCommand() throws Exception {
        launcher(MAKE);
        launcher(MAKE);

        assertThat(started()).containsOnlyOnce("rehearse");
        assertThat(madeCaches()).hasSize(1);
        for (String command : List.of("serve", "check")) {
            parley(command);
            assertThat(started()).contains("-XX:AOTCache=" + madeCaches().getFirst(), command);
        }
    }

    @Test
    void theClassPathIsInTheSameOrderForRecordingAndUse() throws Exception {
        launcher(MAKE);
        String recorded = classPath();
        parley("serve");

        assertThat(classPath())
                .isEqualTo(recorded)
                .isEqualTo(home.resolve("target/parley/lib/another.jar") + ":" + jar);
    }

    @Test
    void aJarThatWasBuiltAnewGetsAnotherCacheEvenIfItIsOfTheSameSize() throws Exception {
        launcher(MAKE);
        Path old = madeCaches().getFirst();
        Files.writeString(jar, "CODE");
        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 1));

        parley("check");
        assertThat(started()).noneMatch(argument -> argument.startsWith("-XX:AOTCache="));

        launcher(MAKE);
        assertThat(madeCaches()).hasSize(1).doesNotContain(old);
    }

    @Test
    void anotherJdkGetsAnotherCache() throws Exception {
        launcher(MAKE);
        Path old = madeCaches().getFirst();
        file("jdk/release", "JAVA_VERSION=\"25.0.4\"\n");

        launcher(MAKE);

        assertThat(madeCaches()).hasSize(1).doesNotContain(old);
    }

    @Test
    void theSwitchTurnsItOff() throws Exception {
        launcher(MAKE);
        launcher("PARLEY_AOT=off; find_cache; echo \"cache:$cache\" >\"$home/answer\"");
        assertThat(home.resolve("answer")).hasContent("cache:");

        run(List.of(home.resolve("parley").toString(), "serve"), "off");

        assertThat(started()).contains("serve").noneMatch(argument -> argument.startsWith("-XX:AOTCache="));
    }

    @Test
    void whereNothingCanBeWrittenCommandsRunWithoutIt() throws Exception {
        // A folder without permissions would not stop root.
        file("target/parley/caches", "not a folder");

        launcher(MAKE);
        parley("check");

        assertThat(started())
                .contains("check")
                .doesNotContain("rehearse")
                .noneMatch(argument -> argument.startsWith("-XX:AOTCache="));
    }

    @Test
    void aRecordingThatFailsLeavesNothingBehind() throws Exception {
        file("broken", "");

        launcher(MAKE);

        assertThat(started()).contains("rehearse");
        assertThat(madeCaches()).isEmpty();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void whatAKilledRecordingLeftIsRemovedByTheNext() throws Exception {
        file("target/parley/caches/part-abcdef/new.aot", "half");

        launcher(MAKE);

        assertThat(unfinished()).isEmpty();
        assertThat(madeCaches()).hasSize(1);
    }

    @Test
    void oneRecordsAtATime() throws Exception {
        launcher("mkdir -p \"$caches\"; exec 8>\"$caches/lock\"; flock 8; " + MAKE);

        assertThat(started()).doesNotContain("rehearse");
    }

    @Test
    void settingsOfTheUserHaveNoPartInTheRecording() throws Exception {
        launcher("export PARLEY_WEB_PORT=8080; " + MAKE);

        assertThat(started()).contains("rehearse", "PARLEY_WEB_PORT=").doesNotContain("PARLEY_WEB_PORT=8080");
    }

    @Test
    void aGatewayThatHadNoneHasItMadeWhileItRuns() throws Exception {
        launcher("sleep() { :; }; find_cache; make_cache_later; until [ -f \"$cache\" ]; do command sleep 0.05; done");

        assertThat(madeCaches()).hasSize(1);
    }

    private Path file(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void aCacheIsTheSameInEveryTimeZoneAndLanguage() throws Exception {
        launcher("export TZ=UTC LC_ALL=C; " + MAKE);
        launcher("export TZ=Asia/Tokyo LC_ALL=C.UTF-8; " + MAKE);

        assertThat(started()).containsOnlyOnce("rehearse");
    }

    @Test
    void optionsThatJavaDoesNotBearBesideACacheTurnItOff() throws Exception {
        launcher(MAKE);
        launcher("PARLEY_JAVA_OPTS=-Xshare:auto; find_cache; echo \"cache: '$cache'\"");

        assertThat(home.resolve("output")).content().contains("cache: ''");
    }

    private void parley(String command) throws Exception {
        run(List.of(home.resolve("parley").toString(), command), "");
    }

    /** Runs something in a shell that has the launcher's functions. */
    private void launcher(String script) throws Exception {
        run(
                List.of(
                        "bash",
                        "-c",
                        ". \"$1\"; prepare; " + script,
                        "test",
                        home.resolve("parley").toString()),
                "");
    }

    private void run(List<String> command, String aot) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Path output = home.resolve("output");
        builder.redirectOutput(output.toFile());
        builder.environment().put("PARLEY_JAVA", home.resolve("jdk").toString());
        builder.environment().put("PARLEY_AOT", aot);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    /** What Java was started with, all times together; a line each. */
    private List<String> started() throws IOException {
        Path file = home.resolve("started");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Of the last start. */
    private String classPath() throws IOException {
        List<String> arguments = started();
        return arguments.get(arguments.lastIndexOf("-cp") + 1);
    }

    private List<Path> madeCaches() throws IOException {
        return inCaches(".*\\.aot");
    }

    private List<Path> unfinished() throws IOException {
        return inCaches("part-.*");
    }

    private List<Path> inCaches(String pattern) throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .toList();
        }
    }
}
