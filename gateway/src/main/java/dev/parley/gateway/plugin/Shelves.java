package dev.parley.gateway.plugin;

import dev.parley.api.PluginFactory;
import dev.parley.api.call.CallObserver;
import dev.parley.api.command.Command;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.AudioDialogFactory;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogFactory;
import dev.parley.api.flow.Action;
import dev.parley.api.flow.ActionFactory;
import dev.parley.api.flow.SlotType;
import dev.parley.api.flow.SlotTypeFactory;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechRecognizerFactory;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SpeechSynthesizerFactory;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityDetectorFactory;
import dev.parley.gateway.config.SettingsTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all plugins offer, by kind. */
final class Shelves {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    final Offers<SpeechRecognizer> recognizers = new Offers<>("recognizer");
    final Offers<SpeechSynthesizer> synthesizers = new Offers<>("synthesizer");
    final Offers<VoiceActivityDetector> voiceActivities = new Offers<>("voice activity detector");
    final Offers<Dialog> dialogs = new Offers<>("dialog");
    final Offers<AudioDialog> audioDialogs = new Offers<>("audio dialog");
    final Offers<Action> actions = new Offers<>("action");
    final Offers<SlotType> slotTypes = new Offers<>("slot type");
    final List<CallObserver> observers = new ArrayList<>();
    final SortedMap<String, OfferedCommand> commands = new TreeMap<>();

    /**
     * Something of one plugin that can be put on its shelf, once all of that plugin is known to be sound.
     *
     * @param shelf by whose names it must not clash; also the kind in messages
     */
    record Candidate(String shelf, String name, Runnable accept) {

        @Override
        public String toString() {
            return name.isEmpty() ? shelf : shelf + " " + name;
        }
    }

    /**
     * What an extension offers.
     *
     * @throws RejectedException if it is none that the gateway knows, or its name is taken or no name
     */
    Candidate candidate(Object extension, Offer.Source source) {
        return switch (extension) {
            case SpeechRecognizerFactory<?> factory ->
                candidate(recognizers, factory, source, (settings, context) -> factory.create(cast(settings), context));
            case SpeechSynthesizerFactory<?> factory ->
                candidate(
                        synthesizers, factory, source, (settings, context) -> factory.create(cast(settings), context));
            case VoiceActivityDetectorFactory<?> factory ->
                candidate(
                        voiceActivities,
                        factory,
                        source,
                        (settings, context) -> factory.create(cast(settings), context));
            case DialogFactory<?> factory ->
                candidate(dialogs, factory, source, (settings, context) -> factory.create(cast(settings), context));
            case AudioDialogFactory<?> factory ->
                candidate(
                        audioDialogs, factory, source, (settings, context) -> factory.create(cast(settings), context));
            case ActionFactory<?> factory ->
                candidate(
                        actions,
                        factory,
                        source,
                        (settings, context) ->
                                new OfferedAction(made(factory.create(cast(settings), context)), source));
            case SlotTypeFactory<?> factory ->
                candidate(
                        slotTypes,
                        factory,
                        source,
                        (settings, context) ->
                                new OfferedSlotType(made(factory.create(cast(settings), context)), source));
            case CallObserver observer -> new Candidate("observer", "", () -> observers.add(observer));
            case Command command -> candidate(command, source);
            default ->
                throw new RejectedException(
                        extension.getClass().getName() + " is an extension of no kind that Parley knows");
        };
    }

    void clear() {
        Stream.of(recognizers, synthesizers, voiceActivities, dialogs, audioDialogs, actions, slotTypes)
                .forEach(Offers::clear);
        observers.clear();
        commands.clear();
    }

    private static <T> T made(@Nullable T product) {
        if (product == null) {
            throw new RejectedException("its factory made nothing");
        }
        return product;
    }

    private Candidate candidate(Command command, Offer.Source source) {
        String name = checked(command.name(), command);
        OfferedCommand rival = commands.get(name);
        if (rival != null) {
            throw new RejectedException("command '" + name + "' is already taken by " + rival.jar());
        }
        String summary = Objects.requireNonNullElse(command.summary(), "");
        return new Candidate(
                "command", name, () -> commands.put(name, new OfferedCommand(name, summary, command, source)));
    }

    private static String checked(@Nullable String written, Object extension) {
        String name = Objects.requireNonNullElse(written, "");
        if (!name.matches(NAME)) {
            throw new RejectedException("the name '" + name + "' of "
                    + extension.getClass().getName() + " is not made of lower-case letters, digits and dashes");
        }
        return name;
    }

    private <T> Candidate candidate(
            Offers<T> shelf, PluginFactory<?> factory, Offer.Source source, Offer.Maker<T> maker) {
        String name = checked(factory.name(), factory);
        Record defaults = factory.defaults();
        if (defaults == null) {
            throw new RejectedException(factory.getClass().getName() + " has no defaults");
        }
        // Fails now, rather than when somebody uses it, if a setting is of a type that cannot be written in YAML.
        SettingsTree.of(defaults);
        taken(shelf, name).ifPresent(rival -> {
            throw new RejectedException(shelf.kind() + " '" + name + "' is already taken by " + rival.jar());
        });
        Offer<T> offer = new Offer<>(shelf.kind(), name, defaults, source, maker);
        return new Candidate(shelf.kind(), name, () -> shelf.add(offer));
    }

    /** Dialogs of both sorts share their names. */
    private Optional<? extends Offer<?>> taken(Offers<?> shelf, String name) {
        boolean ofDialog = shelf == dialogs || shelf == audioDialogs;
        Optional<? extends Offer<?>> other = shelf == dialogs ? audioDialogs.find(name) : dialogs.find(name);
        return ofDialog && other.isPresent() ? other : shelf.find(name);
    }

    /** Settings were bound to the factory's own defaults, so they are of its type; which, only the factory knows. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <S extends Record> S cast(Record settings) {
        return (S) settings;
    }
}
