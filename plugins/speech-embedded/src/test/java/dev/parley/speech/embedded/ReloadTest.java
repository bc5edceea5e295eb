package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.parley.api.PluginContext;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechRecognizerFactory;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SpeechSynthesizerFactory;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityDetectorFactory;
import dev.parley.api.speech.VoiceActivityStream;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plugin in class loaders of its own, as the gateway loads it, and again after it was unloaded. */
class ReloadTest {

    @Test
    void enginesWorkInEveryClassLoaderThatLoadsThem() throws Exception {
        for (int load = 0; load < 2; load++) {
            try (PluginLoader loader = new PluginLoader()) {
                tryOut(loader);
            }
        }
    }

    @Test
    void aMachineThatALibraryIsNotMadeForIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> NativeLibrary.load("libodd", Map.of("solaris-sparc", "/odd.so"), Path.of("target")))
                .withMessageContaining("solaris-sparc")
                .withMessageContaining(NativeLibrary.platform());
    }

    @Test
    void aLibraryThatIsMissingOrBrokenIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> NativeLibrary.load(
                        "libmissing", Map.of(NativeLibrary.platform(), "/missing.so"), Path.of("target")))
                .withMessageContaining("lacks /missing.so");
        assertThatIOException()
                .isThrownBy(() -> NativeLibrary.load(
                        "libbroken", Map.of(NativeLibrary.platform(), "/broken.so"), Path.of("target")))
                .withMessageContaining("cannot load libbroken");
    }

    private static void tryOut(ClassLoader loader) throws Exception {
        PluginContext context = Engines.context();
        String engines = "dev.parley.speech.embedded.";
        try (SpeechSynthesizer first = create(
                        (SpeechSynthesizerFactory<?>) factory(loader, engines + "EmbeddedSynthesizerFactory"),
                        context);
                SpeechSynthesizer second = create(
                        (SpeechSynthesizerFactory<?>) factory(loader, engines + "SecondSynthesizerFactory"), context);
                SpeechRecognizer recognizer = create(
                        (SpeechRecognizerFactory<?>) factory(loader, engines + "EmbeddedRecognizerFactory"), context);
                VoiceActivityDetector detector = create(
                        (VoiceActivityDetectorFactory<?>) factory(loader, engines + "EmbeddedDetectorFactory"),
                        context)) {
            Wav clip = Engines.speak(first, "What are your opening hours?", AudioFormat.MULAW_8K);
            assertThat(Engines.hear(recognizer, clip)).contains("opening");
            assertThat(Engines.speak(second, "Yes.", AudioFormat.MULAW_8K).audio())
                    .isNotEmpty();
            try (VoiceActivityStream stream = detector.open(AudioFormat.MULAW_8K)) {
                assertThat(stream.isSpeech(
                                ByteBuffer.allocate(160).put(new byte[160]).flip()))
                        .isIn(true, false);
            }
        }
    }

    private static Object factory(ClassLoader loader, String name) throws Exception {
        Class<?> type = loader.loadClass(name);
        assertThat(type.getClassLoader()).isSameAs(loader);
        return type.getConstructor().newInstance();
    }

    private static <S extends Record> SpeechSynthesizer create(
            SpeechSynthesizerFactory<S> factory, PluginContext context) throws Exception {
        return factory.create(factory.defaults(), context);
    }

    private static <S extends Record> SpeechRecognizer create(SpeechRecognizerFactory<S> factory, PluginContext context)
            throws Exception {
        return factory.create(factory.defaults(), context);
    }

    private static <S extends Record> VoiceActivityDetector create(
            VoiceActivityDetectorFactory<S> factory, PluginContext context) throws Exception {
        return factory.create(factory.defaults(), context);
    }

    /** Looks in the class path itself first, and shares only what all plugins share. */
    private static final class PluginLoader extends URLClassLoader {

        PluginLoader() throws Exception {
            super(classPath(), ReloadTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean shared = name.startsWith("java")
                    || name.startsWith("dev.parley.api.")
                    || name.startsWith("org.slf4j.")
                    || name.startsWith("org.pf4j.");
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                try {
                    return shared ? super.loadClass(name, resolve) : findClass(name);
                } catch (ClassNotFoundException e) {
                    return super.loadClass(name, resolve);
                }
            }
        }

        private static URL[] classPath() throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }
}
