package dev.parley.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCatalogTest {

    @TempDir
    Path folder;

    private final List<PluginCatalog> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(PluginCatalog::close);
    }

    private PluginCatalog load(Path... folders) {
        PluginCatalog catalog = PluginCatalog.load(
                folders.length == 0 ? List.of(folder) : List.of(folders), folder.resolve("data"), folder);
        opened.add(catalog);
        return catalog;
    }

    private List<String> problems() {
        return load().problems().stream()
                .map(Problem::toString)
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private static Node.Mapping yaml(String text) {
        return (Node.Mapping)
                YamlReader.read("f", text, Map.of(), new Problems()).orElseThrow();
    }

    @Test
    void aSoundPluginOffersItsDialog() {
        PluginJar.called("greeter")
                .manifest("Plugin-Description", "Greets")
                .dialog("Greeter", "greeter", "")
                .in(folder, "greeter.jar");
        PluginCatalog catalog = load();

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.id()).isEqualTo("greeter");
            assertThat(plugin.version()).isEqualTo("1.0");
            assertThat(plugin.description()).isEqualTo("Greets");
            assertThat(plugin.extensions()).containsExactly("dialog greeter");
        });
        Problems problems = new Problems();
        Offer<dev.parley.api.dialog.Dialog> offer = catalog.dialog("greeter");
        Record settings = catalog.bindDialog("greeter", Node.Mapping.EMPTY, "s", problems);
        assertThat(offer.create(settings, Node.Mapping.EMPTY, "s", problems)).isPresent();
        assertThat(problems.list()).isEmpty();
        assertThat(folder.resolve("data/greeter")).isDirectory();
        assertThat(catalog.isAudioDialog("greeter")).isFalse();
    }

    @Test
    void everyKindOfExtensionIsFound() {
        SamplePlugins.everyKind().in(folder, "all.jar");
        PluginCatalog catalog = load();

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.plugins().getFirst().extensions())
                .containsExactlyInAnyOrder(
                        "recognizer all",
                        "synthesizer all",
                        "voice activity detector all",
                        "audio dialog all",
                        "action all",
                        "slot type all",
                        "command all",
                        "observer");
        Problems problems = new Problems();
        assertThat(catalog.observers()).hasSize(1);
        assertThat(catalog.isAudioDialog("all")).isTrue();
        assertThat(catalog.dialogNames()).containsExactly("all");
        assertThat(catalog.actionNames()).containsExactly("all");
        assertThat(catalog.slotTypeNames()).containsExactly("all");
        for (Offer<?> offer : List.of(
                catalog.recognizer("all"),
                catalog.synthesizer("all"),
                catalog.voiceActivity("all"),
                catalog.audioDialog("all"),
                catalog.action("all"),
                catalog.slotType("all"))) {
            assertThat(offer.create(offer.bind(Node.Mapping.EMPTY, "s", problems), Node.Mapping.EMPTY, "s", problems))
                    .isPresent();
        }
        assertThat(catalog.bindDialog("all", Node.Mapping.EMPTY, "s", problems)).isNotNull();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aBrokenJarGetsOneLineAndHarmsNothingElse() throws IOException {
        PluginJar.called("good").dialog("Good", "good", "").in(folder, "good.jar");
        Files.writeString(folder.resolve("a-text.jar"), "this is no zip");
        Files.writeString(folder.resolve("b-empty.jar"), "");
        PluginJar.bare().dialog("X", "x", "").in(folder, "c-no-manifest.jar");
        PluginJar.bare().manifest("Plugin-Version", "1").dialog("X", "x", "").in(folder, "d-no-id.jar");
        PluginJar.bare().manifest("Plugin-Id", "e").dialog("X", "x", "").in(folder, "e-no-version.jar");
        PluginJar.called("../f").dialog("X", "x", "").in(folder, "f-bad-id.jar");
        PluginJar.called("g").in(folder, "g-no-extensions.jar");
        PluginJar.called("h")
                .dialog("X", "x", "new q.Gone();")
                .source("q.Gone", "package q; public class Gone {}")
                .without("q/Gone.class")
                .in(folder, "h-class-missing.jar");
        PluginJar.called("i").dialog("X", "x", "").without("p/X.class").in(folder, "i-extension-missing.jar");
        PluginJar.called("j")
                .dialog("X", "x", "if (true) throw new IllegalStateException(\"no\\nluck\");")
                .in(folder, "j-throws.jar");
        PluginJar.called("k").dialog("X", "Not A Name", "").in(folder, "k-name.jar");
        PluginJar.called("l").dialog("X", "null", "").in(folder, "l-null.jar");
        PluginJar.called("m")
                .manifest("Plugin-Requires", "2.0.0")
                .dialog("X", "x", "")
                .in(folder, "m-api.jar");
        PluginJar.called("n")
                .manifest("Plugin-Dependencies", "other")
                .dialog("X", "x", "")
                .in(folder, "n-dependencies.jar");
        PluginJar.called("o")
                .manifest("Plugin-Class", "p.None")
                .dialog("X", "x", "")
                .in(folder, "o-plugin-class.jar");
        PluginJar.called("p")
                .source("p.X", "package p; @org.pf4j.Extension public class X implements org.pf4j.ExtensionPoint {}")
                .in(folder, "p-unknown.jar");
        PluginJar.called("q")
                .manifest("Plugin-Class", "p.X")
                .dialog("X", "x", "")
                .in(folder, "q-plugin-class.jar");

        assertThat(problems())
                .containsExactly(
                        "a-text.jar: is not a JAR file: zip END header not found",
                        "b-empty.jar: is not a JAR file: zip file is empty",
                        "c-no-manifest.jar: has no manifest (META-INF/MANIFEST.MF)",
                        "d-no-id.jar: its manifest has no Plugin-Id",
                        "e-no-version.jar: its manifest has no Plugin-Version",
                        "f-bad-id.jar: its Plugin-Id '../f' is not made of letters, digits, dots and dashes",
                        "g-no-extensions.jar: has no extensions: META-INF/extensions.idx is missing or empty"
                                + " (is @Extension there, and the annotation processor of PF4J on?)",
                        "h-class-missing.jar: its extension p.X failed: the class q.Gone is missing (a plugin carries"
                                + " its own libraries)",
                        "i-extension-missing.jar: its extension p.X failed: the class p.X is missing (a plugin carries"
                                + " its own libraries)",
                        "j-throws.jar: its extension p.X failed: IllegalStateException: no luck",
                        "k-name.jar: the name 'Not A Name' of p.X is not made of lower-case letters, digits and dashes",
                        "l-null.jar: the name '' of p.X is not made of lower-case letters, digits and dashes",
                        "m-api.jar: needs the plugin API 2.0.0; this is 0.1.0",
                        "n-dependencies.jar: has Plugin-Dependencies, but a plugin carries its own libraries",
                        "o-plugin-class.jar: cannot be started: its Plugin-Class p.None failed: the class p.None is"
                                + " missing (a plugin carries its own libraries)",
                        "p-unknown.jar: p.X is an extension of no kind that Parley knows",
                        "q-plugin-class.jar: cannot be started: its Plugin-Class p.X does not extend"
                                + " org.pf4j.Plugin");
        assertThat(opened.getLast().dialogNames()).containsExactly("good");
        assertThat(opened.getLast().plugins()).extracting(LoadedPlugin::id).containsExactly("good");
    }

    @Test
    void ofTwoWithTheSameNameTheFirstIsTaken() {
        Path bundled = folder.resolve("bundled");
        Path own = folder.resolve("own");
        PluginJar.called("a").dialog("A", "greeter", "").in(bundled, "z.jar");
        PluginJar.called("b")
                .dialog("B", "other", "")
                .dialog("C", "greeter", "")
                .in(own, "b.jar");
        PluginJar.called("a").dialog("D", "third", "").in(own, "c.jar");
        PluginJar.called("d").dialog("E", "twice", "").dialog("F", "twice", "").in(own, "d.jar");
        PluginJar.called("e")
                .source("p.All", SamplePlugins.audioDialog("greeter"))
                .in(own, "e.jar");
        PluginCatalog catalog = load(bundled, own, folder.resolve("none"));

        assertThat(catalog.dialogNames()).containsExactly("greeter");
        assertThat(catalog.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "dialog 'greeter' is already taken by " + bundled.resolve("z.jar"),
                        "its Plugin-Id 'a' is already taken by " + bundled.resolve("z.jar"),
                        "offers two things called dialog twice",
                        "audio dialog 'greeter' is already taken by " + bundled.resolve("z.jar"));
    }

    @Test
    void onlyPlainJarFilesCount() throws IOException {
        Files.createDirectories(folder.resolve("folder.jar"));
        PluginJar.called("zip").dialog("X", "x", "").in(folder, "plugin.zip");
        assertThat(load().plugins()).isEmpty();
        assertThat(load().problems()).isEmpty();
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        PluginJar.called("greeter").dialog("Greeter", "greeter", "").in(folder, "greeter.jar");
        PluginCatalog catalog = load();

        assertThatThrownBy(() -> catalog.dialog("greter"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("there is no dialog 'greter'; did you mean 'greeter'?");
        assertThatThrownBy(() -> catalog.audioDialog("zzz")).hasMessage("there is no dialog 'zzz'; known are greeter");
        assertThatThrownBy(() -> catalog.recognizer("embedded"))
                .hasMessage("there is no recognizer 'embedded'; none is known here");
    }

    @Test
    void settingsAreBoundToThePluginsOwnRecord() {
        SamplePlugins.settingsDialog().in(folder, "s.jar");
        Offer<?> offer = load().dialog("settings");
        Problems problems = new Problems();

        Record settings = offer.bind(yaml("max-silence: 3s\nkind: very-loud\nnested: {count: 5}"), "s", problems);
        assertThat(problems.list()).isEmpty();
        assertThat(settings)
                .hasToString("Settings[maxSilence=PT3S, kind=VERY_LOUD, nested=Nested[count=5], forbidden=]");

        offer.bind(yaml("max-silnce: 3s\nnested: {count: x}"), "routes.0.settings", problems);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "f:1:1: there is no setting 'max-silnce' in routes.0.settings; did you mean 'max-silence'?",
                        "f:2:17: routes.0.settings.nested.count: expected a whole number, found 'x'");
    }

    @Test
    void whatAFactoryRefusesIsReportedAtItsPlace() {
        Path jar = SamplePlugins.settingsDialog().in(folder, "s.jar");
        Offer<?> offer = load().dialog("settings");
        Problems problems = new Problems();

        Node.Mapping refused = yaml("kind: quiet\nforbidden: a");
        assertThat(offer.create(offer.bind(refused, "s", problems), refused, "s", problems))
                .isEmpty();
        Node.Mapping broken = yaml("forbidden: b");
        assertThat(offer.create(offer.bind(broken, "s", problems), broken, "s", problems))
                .isEmpty();
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "f:2:1: s.forbidden: no a here",
                        jar + ": dialog 'settings' cannot be made: StackOverflowError: deep");
    }

    @Test
    void aPluginSeesNothingOfTheGatewayButTheApi() {
        PluginJar.called("nosy").dialog("Nosy", "nosy", """
                        System.setProperty("nosy", "");
                        for (String name : java.util.List.of("com.fasterxml.jackson.databind.ObjectMapper",
                                "org.yaml.snakeyaml.Yaml", "dev.parley.gateway.config.Node", "io.netty.buffer.ByteBuf",
                                "org.slf4j.Logger", "org.pf4j.Plugin", "dev.parley.api.NoSettings", "java.sql.Driver")) {
                            try {
                                Class.forName(name);
                                System.setProperty("nosy", System.getProperty("nosy") + " " + name);
                            } catch (ClassNotFoundException hidden) {
                            }
                        }
                        boolean same = Thread.currentThread().getContextClassLoader() == getClass().getClassLoader();
                        boolean resource = getClass().getClassLoader().getResource("META-INF/services/ch.qos.logback.classic.spi.Configurator") != null;
                        System.setProperty("nosy", System.getProperty("nosy") + " " + same + " " + resource);
                        """).in(folder, "nosy.jar");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertThat(load().problems()).isEmpty();

        assertThat(System.clearProperty("nosy"))
                .isEqualTo(" org.slf4j.Logger org.pf4j.Plugin dev.parley.api.NoSettings java.sql.Driver true false");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void twoPluginsBringTheirOwnVersionsOfAClassAndNoneOfTheApi() {
        String library = "package q; public class Library { public static String version() { return \"%s\"; } }";
        for (String version : List.of("one", "two")) {
            PluginJar.called(version)
                    .dialog("X", version, "System.setProperty(\"library-" + version + "\", q.Library.version());")
                    .source("q.Library", library.formatted(version))
                    .source(
                            "dev.parley.api.NoSettings",
                            "package dev.parley.api; public record NoSettings() { public String toString() { return"
                                    + " \"fake\"; } }")
                    .in(folder, version + ".jar");
        }
        PluginCatalog catalog = load();

        assertThat(catalog.problems()).isEmpty();
        assertThat(System.clearProperty("library-one")).isEqualTo("one");
        assertThat(System.clearProperty("library-two")).isEqualTo("two");
        assertThat(catalog.dialog("one").bind(Node.Mapping.EMPTY, "s", new Problems()))
                .isInstanceOf(dev.parley.api.NoSettings.class)
                .hasToString("NoSettings[]");
    }

    @Test
    void closingUnloadsInReverseOrderAndLetsTheClassLoadersGo() throws InterruptedException {
        SamplePlugins.settingsDialog()
                .manifest("Plugin-Class", "p.Lifecycle")
                .source("p.Lifecycle", """
                package p;
                public class Lifecycle extends org.pf4j.Plugin {
                    @Override public void stop() { System.setProperty("stopped", System.getProperty("stopped", "") + "s"); }
                }
                """)
                .in(folder, "s.jar");
        SamplePlugins.everyKind()
                .manifest("Plugin-Class", "p.Lifecycle")
                .source("p.Lifecycle", """
                package p;
                public class Lifecycle extends org.pf4j.Plugin {
                    @Override public void stop() { System.setProperty("stopped", System.getProperty("stopped", "") + "a"); }
                }
                """)
                .in(folder, "a.jar");
        PluginCatalog catalog = load();
        assertThat(catalog.problems()).isEmpty();
        List<WeakReference<ClassLoader>> loaders = useAndForget(catalog);

        catalog.close();
        catalog.close();

        assertThat(System.clearProperty("stopped")).isEqualTo("sa");
        assertThat(catalog.plugins()).isEmpty();
        assertThat(catalog.dialogNames()).isEmpty();
        assertThat(catalog.observers()).isEmpty();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (loaders.stream().anyMatch(loader -> loader.get() != null)
                && Instant.now().isBefore(end)) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(loaders).allSatisfy(loader -> assertThat(loader.get()).isNull());
    }

    private static List<WeakReference<ClassLoader>> useAndForget(PluginCatalog catalog) {
        Problems problems = new Problems();
        Offer<?> dialog = catalog.dialog("settings");
        Record settings = dialog.bind(yaml("nested: {count: 5, wrong: 1}"), "s", problems);
        Object made = dialog.create(settings, Node.Mapping.EMPTY, "s", problems).orElseThrow();
        return List.of(
                new WeakReference<>(made.getClass().getClassLoader()),
                new WeakReference<>(catalog.observers().getFirst().getClass().getClassLoader()));
    }
}
