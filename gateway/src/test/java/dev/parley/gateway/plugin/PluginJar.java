package dev.parley.gateway.plugin;

import dev.parley.api.PluginFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.pf4j.Extension;
import org.slf4j.Logger;

/** A plugin that a test writes as source text, compiled as a plugin author's build would. */
public final class PluginJar {

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private Predicate<String> kept = file -> true;

    public static PluginJar called(String id) {
        return new PluginJar().manifest("Plugin-Id", id).manifest("Plugin-Version", "1.0");
    }

    public static PluginJar bare() {
        return new PluginJar();
    }

    public PluginJar manifest(String key, String value) {
        manifest.put(key, value);
        return this;
    }

    public PluginJar source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** A dialog factory {@code p.NAME}, with statements in its constructor. */
    public PluginJar dialog(String className, String name, String constructor) {
        return source(
                "p." + className, """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.dialog.*;
                @org.pf4j.Extension
                public class %1$s implements DialogFactory<NoSettings> {
                    public %1$s() { %3$s }
                    public String name() { return %2$s; }
                    public NoSettings defaults() { return new NoSettings(); }
                    public Dialog create(NoSettings settings, PluginContext context) { return c -> c.say("%1$s"); }
                }
                """.formatted(className, name.equals("null") ? name : '"' + name + '"', constructor));
    }

    PluginJar without(String file) {
        Predicate<String> before = kept;
        kept = name -> before.test(name) && !name.equals(file);
        return this;
    }

    public Path in(Path folder, String file) {
        try {
            Path classes = Files.createTempDirectory(Files.createDirectories(folder), "classes");
            compile(classes);
            Path jar = folder.resolve(file);
            Manifest written = new Manifest();
            written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.forEach(written.getMainAttributes()::putValue);
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip =
                            manifest.isEmpty() ? new JarOutputStream(out) : new JarOutputStream(out, written);
                    Stream<Path> files = Files.walk(classes)) {
                for (Path path : files.filter(Files::isRegularFile).toList()) {
                    String name = classes.relativize(path).toString();
                    if (kept.test(name)) {
                        zip.putNextEntry(new JarEntry(name));
                        zip.write(Files.readAllBytes(path));
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path classes) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = Stream.of(PluginFactory.class, Extension.class, Logger.class)
                .map(PluginJar::home)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-d", classes.toString(), "-cp", path, "-proc:full", "-parameters"),
                        null,
                        units)
                .call();
        if (!compiled) {
            throw new IllegalStateException(diagnostics.getDiagnostics().toString());
        }
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
