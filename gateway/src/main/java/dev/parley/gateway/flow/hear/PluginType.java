package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.flow.Candidate;
import dev.parley.api.flow.SlotContext;
import dev.parley.api.flow.SpokenForm;
import dev.parley.api.flow.ValueKind;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.speak.Format;
import dev.parley.gateway.flow.speak.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A slot type that a plugin has made. Where it fails, an answer counts as one that does not fit. */
public final class PluginType implements SlotType {

    private static final Logger log = LoggerFactory.getLogger(PluginType.class);
    private static final int MOST_READINGS = 100;
    private static final int MOST_PHRASES = 200;
    private static final int LONGEST_REFUSAL = 1000;

    private final String name;
    private final dev.parley.api.flow.SlotType type;
    private final ValueKind kind;
    private final String format;
    private final boolean keyable;
    private final Expected expected;

    /**
     * @param name what flows call it
     * @throws IllegalArgumentException if its values cannot be spoken as it says
     * @throws RuntimeException what the plugin throws, or if it answers nothing
     */
    public PluginType(String name, dev.parley.api.flow.SlotType type) {
        this.name = name;
        this.type = type;
        this.kind = Objects.requireNonNull(type.kind(), "its kind is null");
        SpokenForm spoken = Objects.requireNonNull(type.spoken(), "its spoken form is null");
        this.format = spoken == SpokenForm.USUAL ? "" : spoken.name().toLowerCase(Locale.ROOT);
        if (!spoken.fits(kind)) {
            throw new IllegalArgumentException("values of the kind " + kind + " cannot be spoken as " + spoken);
        }
        this.keyable = type.digits(DigitSettings.DEFAULTS).isPresent();
        this.expected = Objects.requireNonNull(type.expected(), "what it expects is null");
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        if (words.isEmpty()) {
            return List.of();
        }
        return asked(() -> readings(words, situation), List.<Reading>of());
    }

    private List<Reading> readings(Words words, Situation situation) {
        List<Reading> found = new ArrayList<>();
        for (Candidate candidate : type.read(words.heard(), context(situation))) {
            if (candidate.to() > words.size() || !kind.type().isInstance(candidate.value())) {
                log.warn("slot type '{}' read other words than there are, or a value that is not {}", name, kind);
            } else if (found.size() < MOST_READINGS) {
                found.add(new Reading(candidate.value(), candidate.from(), candidate.to(), candidate.certainty()));
            }
        }
        return found;
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return asked(() -> type.keyed(digits, context(situation)), Optional.empty())
                .filter(kind.type()::isInstance);
    }

    @Override
    public boolean isKeyable() {
        return keyable;
    }

    @Override
    public Kind kind() {
        return switch (kind) {
            case TEXT -> Kind.TEXT;
            case TRUTH -> Kind.TRUTH;
            case WHOLE -> Kind.WHOLE;
            case DECIMAL -> Kind.DECIMAL;
            case DATE -> Kind.DATE;
            case TIME -> Kind.TIME;
            case LIST -> Kind.LIST;
            case MAP -> Kind.MAP;
        };
    }

    @Override
    public Expected expected() {
        return expected;
    }

    @Override
    public List<String> phrases(Language language) {
        return asked(() -> List.copyOf(type.phrases(language.tag())), List.<String>of()).stream()
                .limit(MOST_PHRASES)
                .toList();
    }

    @Override
    public DigitSettings digits(DigitSettings base) {
        return asked(() -> type.digits(base), Optional.<DigitSettings>empty()).orElse(base);
    }

    @Override
    public Optional<String> refusal(Object value, Situation situation) {
        return asked(() -> type.refusal(value, context(situation)), Optional.<String>empty())
                .map(it -> it.length() > LONGEST_REFUSAL ? it.substring(0, LONGEST_REFUSAL) : it);
    }

    @Override
    public String said(Object value, Situation situation) {
        return Spoken.say(value, Format.parse(format), situation.language(), situation.now());
    }

    @Override
    public String format() {
        return format;
    }

    private static SlotContext context(Situation situation) {
        return new SlotContext(situation.language().tag(), situation.now());
    }

    /** The message of what it throws may hold what a caller said. */
    private <T> T asked(Callable<T> question, T otherwise) {
        try {
            return Objects.requireNonNull(question.call());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            StackTraceElement[] trace = failure.getStackTrace();
            log.warn(
                    "slot type '{}' failed: {}{}",
                    name,
                    failure.getClass().getName(),
                    trace.length == 0 ? "" : " at " + trace[0]);
            return otherwise;
        }
    }
}
