package dev.parley.gateway.flow.expr;

import static dev.parley.gateway.flow.expr.Kinds.DATE;
import static dev.parley.gateway.flow.expr.Kinds.MOMENT;
import static dev.parley.gateway.flow.expr.Kinds.TIME;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The functions and operators that CEL does not have by itself. */
final class Functions {

    /** What {@code during(hours)} stands for, with the present before the hours. Nobody can write this name. */
    static final String DURING = "@during";

    private static final long MOST_DAYS = 4_000_000;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, List<CelOverloadDecl>> declared = new LinkedHashMap<>();
    private final Map<String, List<CelFunctionBinding>> bound = new LinkedHashMap<>();

    Functions() {
        compared(DATE, LocalDate.class);
        compared(TIME, LocalTime.class);
        compared(MOMENT, ZonedDateTime.class);
        mixed("_+_", Double::sum);
        mixed("_-_", (left, right) -> left - right);
        mixed("_*_", (left, right) -> left * right);
        mixed("_/_", (left, right) -> left / right);
        days();
        items();
        one("date", DATE, SimpleType.STRING, String.class, Functions::date);
        one("date", DATE, MOMENT, ZonedDateTime.class, ZonedDateTime::toLocalDate);
        one("clock", TIME, SimpleType.STRING, String.class, Functions::clock);
        one("clock", TIME, MOMENT, ZonedDateTime.class, ZonedDateTime::toLocalTime);
        one("days", SimpleType.DURATION, SimpleType.INT, Long.class, Functions::duration);
        one("weekday", SimpleType.STRING, DATE, LocalDate.class, Functions::weekday);
        two(DURING, SimpleType.BOOL, MOMENT, ZonedDateTime.class, SimpleType.STRING, String.class, Functions::during);
    }

    List<CelFunctionDecl> declarations() {
        return declared.entrySet().stream()
                .map(function -> CelFunctionDecl.newFunctionDeclaration(function.getKey(), function.getValue()))
                .toList();
    }

    List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> all = new ArrayList<>();
        bound.forEach((name, overloads) -> all.addAll(CelFunctionBinding.fromOverloads(name, overloads)));
        return all;
    }

    /** Why a text that is written in an expression cannot be what a function takes; empty if it can. */
    static Optional<String> refusal(String function, String text) {
        return switch (function) {
            case "date" -> refusal(text, Functions::date, "'2026-11-24'");
            case "clock" -> refusal(text, Functions::clock, "'19:30'");
            case DURING -> refusal(text, Functions::hours, "'Mon-Fri 08:00-17:30, Sat 09:00-12:00'");
            case "matches" -> refusal(text, Functions::pattern, "'[A-Z]{2}[0-9]+'");
            default -> Optional.empty();
        };
    }

    private static Optional<String> refusal(String text, Consumer<String> reading, String example) {
        try {
            reading.accept(text);
            return Optional.empty();
        } catch (Unfit unfit) {
            return Optional.of("'" + text + "' is " + unfit.reason() + "; write it such as " + example);
        }
    }

    private <T extends Comparable<? super T>> void compared(CelType type, Class<T> of) {
        two("_<_", SimpleType.BOOL, type, of, type, of, (left, right) -> left.compareTo(right) < 0);
        two("_<=_", SimpleType.BOOL, type, of, type, of, (left, right) -> left.compareTo(right) <= 0);
        two("_>_", SimpleType.BOOL, type, of, type, of, (left, right) -> left.compareTo(right) > 0);
        two("_>=_", SimpleType.BOOL, type, of, type, of, (left, right) -> left.compareTo(right) >= 0);
    }

    /** A whole number and one with decimals: what services answer may be either. */
    private void mixed(String operator, CelFunctionOverload.Binary<Double, Double> computed) {
        two(
                operator,
                SimpleType.DOUBLE,
                SimpleType.INT,
                Long.class,
                SimpleType.DOUBLE,
                Double.class,
                (left, right) -> computed.apply(left.doubleValue(), right));
        two(
                operator,
                SimpleType.DOUBLE,
                SimpleType.DOUBLE,
                Double.class,
                SimpleType.INT,
                Long.class,
                (left, right) -> computed.apply(left, right.doubleValue()));
    }

    private void days() {
        two("_+_", DATE, DATE, LocalDate.class, SimpleType.DURATION, Duration.class, Functions::later);
        two("_+_", DATE, SimpleType.DURATION, Duration.class, DATE, LocalDate.class, (by, day) -> later(day, by));
        two(
                "_-_",
                DATE,
                DATE,
                LocalDate.class,
                SimpleType.DURATION,
                Duration.class,
                (day, by) -> later(day, by.negated()));
        two(
                "_-_",
                SimpleType.DURATION,
                DATE,
                LocalDate.class,
                DATE,
                LocalDate.class,
                (day, before) -> Duration.ofDays(ChronoUnit.DAYS.between(before, day)));
    }

    /** As CEL has it, but that a member that is not there is nothing. */
    private void items() {
        CelType lists = ListType.create(SimpleType.DYN);
        CelType maps = MapType.create(SimpleType.STRING, SimpleType.DYN);
        two("_[_]", SimpleType.DYN, lists, List.class, SimpleType.INT, Long.class, Functions::item);
        two("_[_]", SimpleType.DYN, maps, Map.class, SimpleType.STRING, String.class, Functions::member);
    }

    private <A> void one(
            String name, CelType result, CelType type, Class<A> of, CelFunctionOverload.Unary<A> function) {
        String id = id(name, type);
        declare(name, CelOverloadDecl.newGlobalOverload(id, result, type));
        bound.computeIfAbsent(name, _ -> new ArrayList<>()).add(CelFunctionBinding.from(id, of, function));
    }

    private <A, B> void two(
            String name,
            CelType result,
            CelType type,
            Class<A> of,
            CelType otherType,
            Class<B> other,
            CelFunctionOverload.Binary<A, B> function) {
        String id = id(name, type, otherType);
        declare(name, CelOverloadDecl.newGlobalOverload(id, result, type, otherType));
        bound.computeIfAbsent(name, _ -> new ArrayList<>()).add(CelFunctionBinding.from(id, of, other, function));
    }

    private void declare(String name, CelOverloadDecl overload) {
        declared.computeIfAbsent(name, _ -> new ArrayList<>()).add(overload);
    }

    private static String id(String name, CelType... types) {
        StringBuilder id = new StringBuilder("parley ").append(name);
        for (CelType type : types) {
            id.append(' ').append(type.name());
        }
        return id.toString();
    }

    private static Object item(List<?> list, Long index) {
        if (index < 0 || index >= list.size()) {
            throw new Unfit("a list has no such item");
        }
        return list.get(index.intValue());
    }

    private static Object member(Map<?, ?> map, String name) {
        Object member = map.get(name);
        return member == null ? NullValue.NULL_VALUE : member;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unfit("no date");
        }
    }

    private static LocalTime clock(String text) {
        try {
            return LocalTime.parse(text, CLOCK);
        } catch (DateTimeException e) {
            throw new Unfit("no time of day");
        }
    }

    private static Duration duration(Long days) {
        if (Math.abs(days) > MOST_DAYS) {
            throw new Unfit("more days than can be computed");
        }
        return Duration.ofDays(days);
    }

    private static LocalDate later(LocalDate day, Duration by) {
        try {
            return day.plusDays(by.toDays());
        } catch (DateTimeException e) {
            throw new Unfit("a date beyond what can be computed");
        }
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Boolean during(ZonedDateTime now, String text) {
        return hours(text).has(now);
    }

    private static Hours hours(String text) {
        return Hours.of(text).orElseThrow(() -> new Unfit("no hours"));
    }

    private static Pattern pattern(String text) {
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.programSize() > Dialect.LARGEST_PATTERN) {
                throw new Unfit("too large a pattern");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new Unfit("no pattern");
        }
    }
}
