package dev.parley.gateway.plugin;

import dev.parley.api.PluginContext;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** Loads JAR files one by one: each wholly, or not at all. */
final class PluginLoading {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final JarPlugins plugins;
    private final Shelves shelves;
    private final Path dataFolder;
    private final Path configurationFolder;
    private final Problems problems;

    PluginLoading(JarPlugins plugins, Shelves shelves, Path dataFolder, Path configurationFolder, Problems problems) {
        this.plugins = plugins;
        this.shelves = shelves;
        this.dataFolder = dataFolder;
        this.configurationFolder = configurationFolder;
        this.problems = problems;
    }

    List<LoadedPlugin> all(List<Path> folders) {
        List<LoadedPlugin> loaded = new ArrayList<>();
        for (Path folder : folders) {
            for (Path jar : jars(folder)) {
                one(jar).ifPresent(loaded::add);
            }
        }
        return loaded;
    }

    private List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.report(Location.of(folder.toString()), "cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private Optional<LoadedPlugin> one(Path jar) {
        String id = "";
        try {
            String named = checkedId(jar);
            plugins.loadPlugin(jar);
            id = named;
            return Optional.of(start(plugins.getPlugin(id), jar));
        } catch (Throwable failure) {
            problems.report(Location.of(jar.toString()), RejectedException.reason(failure));
            if (!id.isEmpty()) {
                plugins.unloadPlugin(id);
            }
            return Optional.empty();
        }
    }

    /** Looks before PF4J does, whose own words would be of little help. */
    private String checkedId(Path jar) throws IOException {
        Attributes manifest = manifest(jar);
        String id = required(manifest, "Plugin-Id");
        required(manifest, "Plugin-Version");
        if (!id.matches(ID)) {
            throw new RejectedException("its Plugin-Id '" + id + "' is not made of letters, digits, dots and dashes");
        }
        if (manifest.getValue("Plugin-Dependencies") != null) {
            throw new RejectedException("has Plugin-Dependencies, but a plugin carries its own libraries");
        }
        PluginWrapper rival = plugins.getPlugin(id);
        if (rival != null) {
            throw new RejectedException("its Plugin-Id '" + id + "' is already taken by " + rival.getPluginPath());
        }
        return id;
    }

    private static Attributes manifest(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest == null) {
                throw new RejectedException("has no manifest (META-INF/MANIFEST.MF)");
            }
            return manifest.getMainAttributes();
        } catch (ZipException broken) {
            throw new RejectedException("is not a JAR file: " + broken.getMessage());
        }
    }

    private static String required(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        if (value == null || value.isBlank()) {
            throw new RejectedException("its manifest has no " + name);
        }
        return value.trim();
    }

    private LoadedPlugin start(PluginWrapper plugin, Path jar) throws Exception {
        if (plugin.getPluginState() == PluginState.DISABLED) {
            throw new RejectedException("needs the plugin API "
                    + plugin.getDescriptor().getRequires() + "; this is " + JarPlugins.API_VERSION);
        }
        Offer.Source source = new PluginSource(
                plugin.getPluginId(), plugin.getDescriptor().getVersion(), jar, plugin.getPluginClassLoader());
        source.inside(() -> plugins.startPlugin(plugin.getPluginId()));
        Throwable failure = plugin.getFailedException();
        if (failure != null) {
            plugin.setFailedException(null);
            throw new RejectedException("cannot be started: " + RejectedException.reason(failure));
        }
        List<Shelves.Candidate> candidates = source.inside(() -> candidates(plugin, source));
        candidates.forEach(candidate -> candidate.accept().run());
        return new LoadedPlugin(
                plugin.getPluginId(),
                plugin.getDescriptor().getVersion(),
                plugin.getDescriptor().getPluginDescription(),
                jar,
                candidates.stream().map(Shelves.Candidate::toString).toList());
    }

    private List<Shelves.Candidate> candidates(PluginWrapper plugin, Offer.Source source) {
        List<String> classes = plugins.getExtensionClassNames(plugin.getPluginId()).stream()
                .sorted()
                .toList();
        if (classes.isEmpty()) {
            throw new RejectedException("has no extensions: META-INF/extensions.idx is missing or empty"
                    + " (is @Extension there, and the annotation processor of PF4J on?)");
        }
        List<Shelves.Candidate> candidates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String name : classes) {
            Shelves.Candidate candidate = candidate(plugin, name, source);
            if (!candidate.name().isEmpty() && !names.add(candidate.toString().replace("audio dialog", "dialog"))) {
                throw new RejectedException("offers two things called " + candidate);
            }
            candidates.add(candidate);
        }
        return candidates;
    }

    private Shelves.Candidate candidate(PluginWrapper plugin, String className, Offer.Source source) {
        try {
            return shelves.candidate(JarPlugins.instance(plugin.getPluginClassLoader(), className), source);
        } catch (RejectedException rejected) {
            throw rejected;
        } catch (Throwable failure) {
            throw new RejectedException("its extension " + className + " failed: " + RejectedException.reason(failure));
        }
    }

    private final class PluginSource implements Offer.Source {

        private final String id;
        private final String version;
        private final Path jar;
        private final ClassLoader loader;

        PluginSource(String id, String version, Path jar, ClassLoader loader) {
            this.id = id;
            this.version = version;
            this.jar = jar;
            this.loader = loader;
        }

        @Override
        public String plugin() {
            return id + " " + version;
        }

        @Override
        public Location location() {
            return Location.of(jar.toString());
        }

        @Override
        public PluginContext context() throws IOException {
            return new PluginContext(Files.createDirectories(dataFolder.resolve(id)), configurationFolder);
        }

        @Override
        public <V> V inside(Callable<V> code) throws Exception {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                return code.call();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
