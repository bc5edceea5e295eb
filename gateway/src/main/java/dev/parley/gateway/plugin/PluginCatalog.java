package dev.parley.gateway.plugin;

import dev.parley.api.call.CallObserver;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.flow.Action;
import dev.parley.api.flow.SlotType;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that are loaded, and what they offer by name. A plugin is one JAR file, in a class loader of its own, which
 * of the gateway sees only the plugin API and what that is made of.
 */
public final class PluginCatalog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginCatalog.class);

    private final JarPlugins plugins;
    private final Shelves shelves;
    private final List<LoadedPlugin> loaded;
    private final List<Problem> problems;

    private PluginCatalog(JarPlugins plugins, Shelves shelves, List<LoadedPlugin> loaded, List<Problem> problems) {
        this.plugins = plugins;
        this.shelves = shelves;
        this.loaded = new ArrayList<>(loaded);
        this.problems = List.copyOf(problems);
    }

    /**
     * Loads all JAR files of some folders. One that is broken is left out, with one line among the {@link #problems()}.
     *
     * @param folders in the order of precedence: of two plugins or factories with the same name the first is taken; a folder need not exist
     * @param dataFolder each plugin gets a folder of its own below this one
     * @param configurationFolder the folder of the user's configuration
     */
    public static PluginCatalog load(List<Path> folders, Path dataFolder, Path configurationFolder) {
        JarPlugins plugins = new JarPlugins(folders);
        Shelves shelves = new Shelves();
        Problems problems = new Problems();
        PluginLoading loading = new PluginLoading(plugins, shelves, dataFolder, configurationFolder, problems);
        List<LoadedPlugin> loaded = loading.all(folders);
        return new PluginCatalog(plugins, shelves, loaded, problems.list());
    }

    /** The plugins that are loaded, in the order in which they were. */
    public List<LoadedPlugin> plugins() {
        return List.copyOf(loaded);
    }

    /** Why JAR files were left out, one line each. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The recognizer of a name.
     *
     * @throws UnknownNameException if there is none
     */
    public Offer<SpeechRecognizer> recognizer(String name) {
        return shelves.recognizers.named(name);
    }

    /** The names of all recognizers. */
    public SortedSet<String> recognizerNames() {
        return shelves.recognizers.names();
    }

    /**
     * The synthesizer of a name.
     *
     * @throws UnknownNameException if there is none
     */
    public Offer<SpeechSynthesizer> synthesizer(String name) {
        return shelves.synthesizers.named(name);
    }

    /** The names of all synthesizers. */
    public SortedSet<String> synthesizerNames() {
        return shelves.synthesizers.names();
    }

    /**
     * The voice activity detector of a name.
     *
     * @throws UnknownNameException if there is none
     */
    public Offer<VoiceActivityDetector> voiceActivity(String name) {
        return shelves.voiceActivities.named(name);
    }

    /**
     * The dialog of a name, if it is one that converses; see {@link #isAudioDialog}.
     *
     * @throws UnknownNameException if there is none
     */
    public Offer<Dialog> dialog(String name) {
        return shelves.dialogs.find(name).orElseThrow(() -> unknownDialog(name));
    }

    /**
     * The dialog of a name, if it is one that works on audio; see {@link #isAudioDialog}.
     *
     * @throws UnknownNameException if there is none
     */
    public Offer<AudioDialog> audioDialog(String name) {
        return shelves.audioDialogs.find(name).orElseThrow(() -> unknownDialog(name));
    }

    /** Whether a name is that of a dialog on audio. */
    public boolean isAudioDialog(String name) {
        return shelves.audioDialogs.find(name).isPresent();
    }

    /** The names of all dialogs, of both sorts. */
    public SortedSet<String> dialogNames() {
        SortedSet<String> names = shelves.dialogs.names();
        names.addAll(shelves.audioDialogs.names());
        return names;
    }

    /** The names of the dialogs that converse. */
    public SortedSet<String> conversations() {
        return shelves.dialogs.names();
    }

    /**
     * Lays what is written for a dialog, of either sort, over its defaults; mistakes are reported at their places.
     *
     * @throws UnknownNameException if there is no such dialog
     */
    public Record bindDialog(String name, Node.Mapping written, String path, Problems mistakes) {
        Offer<?> offer = isAudioDialog(name) ? audioDialog(name) : dialog(name);
        return offer.bind(written, path, mistakes);
    }

    /**
     * The action of a name. What is made of it runs with the plugin's class loader as the thread's.
     *
     * @throws UnknownNameException if there is none
     */
    public Offer<Action> action(String name) {
        return shelves.actions.named(name);
    }

    /** The names of all actions. */
    public SortedSet<String> actionNames() {
        return shelves.actions.names();
    }

    /**
     * The slot type of a name, likewise.
     *
     * @throws UnknownNameException if there is none
     */
    public Offer<SlotType> slotType(String name) {
        return shelves.slotTypes.named(name);
    }

    /** The names of all slot types. */
    public SortedSet<String> slotTypeNames() {
        return shelves.slotTypes.names();
    }

    /** The command of a name; empty if there is none. */
    public Optional<OfferedCommand> command(String name) {
        return Optional.ofNullable(shelves.commands.get(name));
    }

    /** The commands that the plugins add, in the order of their names. */
    public List<OfferedCommand> commands() {
        return List.copyOf(shelves.commands.values());
    }

    /** All observers of calls. */
    public List<CallObserver> observers() {
        return List.copyOf(shelves.observers);
    }

    /** Unloads all plugins, the last one first. What they made must not be used any more. */
    @Override
    public void close() {
        shelves.clear();
        for (LoadedPlugin plugin : loaded.reversed()) {
            try {
                plugins.unloadPlugin(plugin.id());
            } catch (RuntimeException | LinkageError failure) {
                LOG.warn("{}: cannot be unloaded: {}", plugin.jar(), RejectedException.reason(failure));
            }
        }
        loaded.clear();
    }

    private UnknownNameException unknownDialog(String name) {
        return new UnknownNameException("there is no dialog '" + name + "'" + Nearest.hint(name, dialogNames()));
    }
}
