package dev.parley.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.flow.Candidate;
import dev.parley.api.flow.Heard;
import dev.parley.api.flow.SlotContext;
import dev.parley.api.flow.SlotType;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SlotType} must do. Extend it, and supply a type and what callers say to it. */
public abstract class SlotTypeContract {

    private static final List<String> LANGUAGES = List.of("en-US", "de-DE", "ja", "x-none");

    private static final List<String> HOSTILE = List.of(
            "?!",
            "a ".repeat(500),
            "9".repeat(1000),
            "1 2 ".repeat(250),
            "{x} <speak> ' OR 1=1",
            "\u0000\u202e\ud800",
            "$ € + - @ # *");

    private SlotType type;

    /** Makes a type. */
    protected abstract SlotType create() throws Exception;

    /** Answers, each with the value that it means; at least one. In the language of {@link #context()}. */
    protected abstract Map<String, Object> understood();

    /** Answers that mean no value. */
    protected abstract List<String> unfit();

    /** Keys, each with the value that they mean; none if keys cannot answer. */
    protected Map<String, Object> keyed() {
        return Map.of();
    }

    /** In what situation the answers come; English, at noon of Thursday, November 19, 2026, unless changed. */
    protected SlotContext context() {
        return new SlotContext("en-US", ZonedDateTime.of(2026, 11, 19, 12, 0, 0, 0, ZoneOffset.UTC));
    }

    @BeforeEach
    void start() throws Exception {
        type = create();
    }

    @Test
    void whatIsMeantIsUnderstoodFirst() {
        assertThat(understood()).isNotEmpty();
        understood()
                .forEach((said, value) -> assertThat(candidates(said))
                        .as(said)
                        .first()
                        .extracting(Candidate::value)
                        .isEqualTo(value));
    }

    @Test
    void itIsUnderstoodAmongOtherWords() {
        understood().forEach((said, value) -> {
            Heard before = Heard.of("well then");
            List<Candidate> alone = candidates(said);
            List<Candidate> within = candidates(before.text() + " " + said + " please");
            assertThat(within).as(said).anySatisfy(candidate -> {
                assertThat(candidate.value()).isEqualTo(value);
                assertThat(candidate.from()).isEqualTo(alone.getFirst().from() + before.size());
                assertThat(candidate.to()).isEqualTo(alone.getFirst().to() + before.size());
            });
        });
    }

    @Test
    void whatDoesNotFitIsNotUnderstood() {
        unfit().forEach(said -> assertThat(candidates(said)).as(said).isEmpty());
    }

    @Test
    void nothingThatIsSaidOrKeyedBreaksIt() {
        for (String language : LANGUAGES) {
            SlotContext context = new SlotContext(language, context().now());
            for (String said : HOSTILE) {
                assertThat(candidates(said, context)).as(said).isNotNull();
            }
            for (String keys : List.of("", "*", "#*#", "0".repeat(64), "9".repeat(64))) {
                type.keyed(keys, context)
                        .ifPresent(value ->
                                assertThat(value).isInstanceOf(type.kind().type()));
            }
            assertThat(type.phrases(language)).doesNotContainNull();
        }
    }

    @Test
    void keysAreUnderstoodIfTheyCanAnswer() {
        DigitSettings usual = DigitSettings.DEFAULTS;
        assertThat(type.digits(usual).isPresent()).as("digits").isEqualTo(!keyed().isEmpty());
        keyed().forEach((keys, value) -> {
            assertThat(type.keyed(keys, context())).as(keys).contains(value);
            assertThat(keys.length())
                    .as(keys)
                    .isBetween(
                            type.digits(usual).orElseThrow().min(),
                            type.digits(usual).orElseThrow().max());
        });
    }

    @Test
    void whatIsUnderstoodIsOfItsKindAndCanBeRefusedOrNot() {
        understood()
                .keySet()
                .forEach(said -> candidates(said).forEach(candidate -> {
                    assertThat(type.refusal(candidate.value(), context()).filter(String::isBlank))
                            .as(said)
                            .isEmpty();
                }));
    }

    @Test
    void itsValuesCanBeSpokenAsItTells() {
        assertThat(type.spoken().fits(type.kind())).isTrue();
        assertThat(type.expected()).isNotNull();
    }

    @Test
    void callsAtTheSameTimeDoNotMix() throws Exception {
        List<Map.Entry<String, Object>> answers = List.copyOf(understood().entrySet());
        List<Callable<Boolean>> calls = IntStream.range(0, 200)
                .mapToObj(at -> answers.get(at % answers.size()))
                .map(answer -> (Callable<Boolean>)
                        () -> candidates(answer.getKey()).getFirst().value().equals(answer.getValue()))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> right : threads.invokeAll(calls)) {
                assertThat(right.get()).isTrue();
            }
        }
    }

    private List<Candidate> candidates(String said) {
        return candidates(said, context());
    }

    private List<Candidate> candidates(String said, SlotContext context) {
        Heard heard = Heard.of(said);
        List<Candidate> candidates = type.read(heard, context);
        assertThat(candidates).as(said).allSatisfy(candidate -> {
            assertThat(candidate.value()).isInstanceOf(type.kind().type());
            assertThat(candidate.to()).isLessThanOrEqualTo(heard.size());
        });
        return candidates;
    }
}
