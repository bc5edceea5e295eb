package dev.parley.gateway.flow.expr;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one run of a flow: 64 KiB as JSON each, and 1 MiB in all, at most. Used by one thread at a time.
 */
public final class Variables implements Scope {

    /** How large one variable may be, as JSON in UTF-8. */
    public static final int MOST_BYTES_EACH = 64 * 1024;

    /** How large all of them may be. */
    public static final int MOST_BYTES = 1024 * 1024;

    private final CallFacts call;
    private final Clock clock;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Set<String> secrets = new HashSet<>();
    private String heard = "";
    private double sure;
    private int bytes;

    /** @param clock the present, in the flow's time zone */
    public Variables(CallFacts call, Clock clock) {
        this.call = call;
        this.clock = clock;
    }

    /**
     * Sets a variable.
     *
     * @param value as a {@link dev.parley.gateway.flow.model.Kind} has it; null for nothing
     * @throws TooLargeException if it is too large; the variable stays as it was
     */
    public void set(String name, @Nullable Object value) throws TooLargeException {
        int size = ValueSize.of(value);
        if (size > MOST_BYTES_EACH) {
            throw new TooLargeException(
                    "the variable '" + name + "' would be larger than 64 KiB, or deeper than 32 levels");
        }
        int before = sizes.getOrDefault(name, 0);
        if (bytes - before + size > MOST_BYTES) {
            throw new TooLargeException("with '" + name + "', the variables would be larger than 1 MiB");
        }
        values.put(name, value);
        sizes.put(name, size);
        bytes += size - before;
    }

    /** The same for a value that must not be shown: the name stays secret for the rest of the call. */
    public void setSecret(String name, @Nullable Object value) throws TooLargeException {
        secrets.add(name);
        set(name, value);
    }

    /** Forgets a variable. */
    public void unset(String name) {
        values.remove(name);
        Integer size = sizes.remove(name);
        bytes -= size == null ? 0 : size;
    }

    /** Forgets all variables, and what was heard. */
    public void clear() {
        values.clear();
        sizes.clear();
        bytes = 0;
        heard("", 0);
    }

    /**
     * Takes note of the last answer.
     *
     * @param text as it came
     * @param sure 0..1
     */
    public void heard(String text, double sure) {
        this.heard = text;
        this.sure = sure;
    }

    /** A copy, which changes on its own. */
    public Variables copy() {
        Variables copy = new Variables(call, clock);
        copy.values.putAll(values);
        copy.sizes.putAll(sizes);
        copy.secrets.addAll(secrets);
        copy.bytes = bytes;
        copy.heard(heard, sure);
        return copy;
    }

    /** The names that must not be shown. */
    public Set<String> secrets() {
        return Collections.unmodifiableSet(secrets);
    }

    /** What may be shown: no secrets, and nothing that is nothing. A copy, in the order in which they were first set. */
    public Map<String, Object> visible() {
        Map<String, Object> visible = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null && !secrets.contains(name)) {
                visible.put(name, value);
            }
        });
        return visible;
    }

    /** These variables, and what an action, a dialog or another flow answered. */
    public Scope answering(@Nullable Object answer) {
        return new Answered(this, Collections.singletonMap("answer", answer));
    }

    /** These variables, and what a service answered. */
    public Scope answering(@Nullable Object answer, int status) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("answer", answer);
        more.put("status", (long) status);
        return new Answered(this, more);
    }

    @Override
    public @Nullable Object value(String name) {
        return switch (name) {
            case "caller" -> call.caller();
            case "call.id" -> call.id();
            case "call.to" -> call.to();
            case "call.from" -> call.from();
            case "call.inbound" -> call.inbound();
            case "call.metadata" -> call.metadata();
            case "heard" -> heard;
            case "sure" -> sure;
            default -> values.get(name);
        };
    }

    @Override
    public boolean isSet(String name) {
        return values.containsKey(name) || Types.ALWAYS.kind(name).isPresent();
    }

    @Override
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** No record, which would show all values where it is printed. */
    private static final class Answered implements Scope {

        private final Scope within;
        private final Map<String, @Nullable Object> more;

        private Answered(Scope within, Map<String, @Nullable Object> more) {
            this.within = within;
            this.more = more;
        }

        @Override
        public @Nullable Object value(String name) {
            return more.containsKey(name) ? more.get(name) : within.value(name);
        }

        @Override
        public boolean isSet(String name) {
            return more.containsKey(name) || within.isSet(name);
        }

        @Override
        public ZonedDateTime now() {
            return within.now();
        }
    }
}
