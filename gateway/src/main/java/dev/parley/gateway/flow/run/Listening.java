package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.EngineChoice;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.Phrases;
import dev.parley.gateway.flow.hear.SlotType;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Speech;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.read.Sections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How a flow listens at each of its questions. Worked out once for each, and for each way in which calls listen anyway. */
final class Listening {

    private static final int MOST_PHRASES = 200;
    private static final int MOST_BASES = 16;

    /** For one way in which calls listen anyway. */
    private record Known(
            Kept<Step, ListenSettings> steps,
            Kept<Slot, ListenSettings> slots,
            Kept<Step, ListenSettings> open,
            Kept<Step, ListenSettings> confirming) {

        Known() {
            this(new Kept<>(), new Kept<>(), new Kept<>(), new Kept<>());
        }
    }

    private final Program program;
    private final Flow flow;
    private final Language language;
    private final Speech speech;
    private final List<String> anywhere;
    private final Map<ListenSettings, Known> known = new ConcurrentHashMap<>();

    /**
     * @param anywhere what callers may say at any question, by name
     * @param speech the flow's
     */
    Listening(Program program, Language language, Map<String, List<String>> anywhere, Speech speech) {
        this.program = program;
        this.flow = program.flow();
        this.language = language;
        this.speech = speech;
        this.anywhere = anywhere.values().stream()
                .flatMap(List::stream)
                .map(Phrases::spoken)
                .toList();
    }

    /** While a step speaks. */
    ListenSettings step(ListenSettings base, Step step) {
        return known(base).steps().of(step, it -> bound(base, it));
    }

    /** For the answer to a question for one thing. */
    ListenSettings slot(ListenSettings base, Step step, Slot slot) {
        return known(base).slots().of(slot, it -> slotOf(step(base, step), step, it));
    }

    /** For the answer to an open question. */
    ListenSettings open(ListenSettings base, Step step, List<Slot> slots) {
        return known(base).open().of(step, it -> openOf(step(base, it), it, slots));
    }

    /** For yes or no, or a correction of any of these. */
    ListenSettings confirming(ListenSettings base, Step step, List<Slot> slots) {
        return known(base).confirming().of(step, it -> confirmingOf(step(base, it), it, slots));
    }

    private Known known(ListenSettings base) {
        Known found = known.get(base);
        if (found == null) {
            // As many as there are routes, which are few; others are worked out anew.
            found = known.size() < MOST_BASES ? known.computeIfAbsent(base, _ -> new Known()) : new Known();
        }
        return found;
    }

    private ListenSettings bound(ListenSettings base, Step step) {
        ListenSettings spoken = flow.language().map(base::withLanguage).orElse(base);
        List<String> engines = Prepared.bind(step.speech(), speech).recognizer();
        ListenSettings heard = engines.isEmpty() ? spoken : spoken.withRecognizer(new EngineChoice(engines));
        return bind(step.listen(), bind(flow.listen(), heard));
    }

    /** What is wrong here was found when the route was made. */
    private static ListenSettings bind(Node.Mapping written, ListenSettings base) {
        return written.members().isEmpty() ? base : Sections.listen(written, base, new Problems());
    }

    private ListenSettings slotOf(ListenSettings base, Step step, Slot slot) {
        SlotType type = program.type(slot);
        Set<String> phrases = new LinkedHashSet<>(type.phrases(language));
        phrases.addAll(slot.near());
        ListenSettings settings = phrased(base, step, phrases);
        if (!isWritten(step, "expected")) {
            settings = settings.withExpected(type.expected());
        }
        return settings.withDigits(digits(settings.digits(), type.digits(settings.digits()), step));
    }

    private ListenSettings openOf(ListenSettings base, Step step, List<Slot> slots) {
        Set<String> phrases = new LinkedHashSet<>();
        slots.forEach(slot -> phrases.addAll(slot.near()));
        slots.forEach(slot -> phrases.addAll(program.type(slot).phrases(language)));
        return phrased(base, step, phrases);
    }

    private ListenSettings confirmingOf(ListenSettings base, Step step, List<Slot> slots) {
        Set<String> phrases = new LinkedHashSet<>(language.yes());
        phrases.addAll(language.no());
        slots.forEach(slot -> phrases.addAll(slot.near()));
        slots.forEach(slot -> phrases.addAll(program.type(slot).phrases(language)));
        ListenSettings settings = phrased(base, step, phrases);
        DigitSettings one = settings.digits().withMin(0).withMax(1);
        return settings.withDigits(digits(settings.digits(), one, step));
    }

    private ListenSettings phrased(ListenSettings base, Step step, Set<String> phrases) {
        if (isWritten(step, "phrases")) {
            return base;
        }
        phrases.addAll(base.phrases());
        phrases.addAll(anywhere);
        return base.withPhrases(phrases.stream().limit(MOST_PHRASES).toList());
    }

    /** What the author wrote wins. */
    private DigitSettings digits(DigitSettings base, DigitSettings wanted, Step step) {
        boolean isMost = isDigitsWritten(step, "max");
        boolean isFewest = isDigitsWritten(step, "min");
        int most = isMost ? base.max() : wanted.max();
        int fewest = Math.min(isFewest ? base.min() : wanted.min(), most);
        return wanted.withMin(0).withMax(most).withMin(fewest);
    }

    private boolean isWritten(Step step, String key) {
        return step.listen().member(key).isPresent()
                || flow.listen().member(key).isPresent();
    }

    private boolean isDigitsWritten(Step step, String key) {
        return isDigitsWritten(step.listen(), key) || isDigitsWritten(flow.listen(), key);
    }

    private static boolean isDigitsWritten(Node.Mapping listen, String key) {
        return listen.member("digits").orElse(Node.Mapping.EMPTY) instanceof Node.Mapping digits
                && digits.member(key).isPresent();
    }
}
