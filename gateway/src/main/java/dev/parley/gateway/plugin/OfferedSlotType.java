package dev.parley.gateway.plugin;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.flow.Candidate;
import dev.parley.api.flow.Heard;
import dev.parley.api.flow.SlotContext;
import dev.parley.api.flow.SlotType;
import dev.parley.api.flow.SpokenForm;
import dev.parley.api.flow.ValueKind;
import dev.parley.api.speech.Expected;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A slot type of a plugin, asked with the plugin's class loader as the thread's. */
record OfferedSlotType(SlotType type, Offer.Source source) implements SlotType {

    @Override
    public ValueKind kind() {
        return inside(type::kind);
    }

    @Override
    public List<Candidate> read(Heard heard, SlotContext context) {
        return inside(() -> type.read(heard, context));
    }

    @Override
    public SpokenForm spoken() {
        return inside(type::spoken);
    }

    @Override
    public Optional<DigitSettings> digits(DigitSettings usual) {
        return inside(() -> type.digits(usual));
    }

    @Override
    public Optional<Object> keyed(String keys, SlotContext context) {
        return inside(() -> type.keyed(keys, context));
    }

    @Override
    public Expected expected() {
        return inside(type::expected);
    }

    @Override
    public List<String> phrases(String language) {
        return inside(() -> type.phrases(language));
    }

    @Override
    public Optional<String> refusal(Object value, SlotContext context) {
        return inside(() -> type.refusal(value, context));
    }

    private <V> V inside(Callable<V> question) {
        try {
            return source.inside(question);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            // Nothing here declares any, but compilers for the JVM other than Java's do not mind.
            throw new IllegalStateException(checked);
        }
    }
}
