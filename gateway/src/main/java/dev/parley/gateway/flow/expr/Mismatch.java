package dev.parley.gateway.flow.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says that an operator or a function does not take what it is given, by CEL's names of types. */
final class Mismatch {

    private Mismatch() {}

    /**
     * @param name such as {@code _<_} or {@code startsWith}
     * @param types such as {@code (int, string)}, or {@code string.(int)} of a function behind a value
     */
    static String words(String name, String types) {
        int open = types.indexOf('(');
        List<String> given = split(types.substring(open + 1, types.length() - 1));
        String first = given.isEmpty() ? "nothing" : words(given.getFirst());
        String last = given.isEmpty() ? "nothing" : words(given.getLast());
        return switch (name) {
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" -> compared(first, last, name);
            case "_+_" ->
                first + " and " + last + " cannot be added"
                        + (first.equals("a text") || last.equals("a text")
                                ? "; in a text, write \"… {expression}\""
                                : "");
            case "_-_" -> last + " cannot be taken from " + first;
            case "_*_" -> first + " and " + last + " cannot be multiplied";
            case "_/_" -> first + " cannot be divided by " + last;
            case "_%_" -> "'%' takes whole numbers";
            case "-_" -> "'-' takes a number, not " + first;
            case "!_" -> "'!' takes true or false, not " + first;
            case "_&&_", "_||_" ->
                "'" + sign(name) + "' takes true or false, not " + (first.equals(words("bool")) ? last : first);
            case "_?_:_" -> conditional(given, first, last);
            case "@in" -> "'in' cannot look for " + first + " in " + last;
            case "_[_]" -> first + " has no item [" + last + "]";
            default -> called(name.replace("@", ""), types.substring(0, open), given);
        };
    }

    /** Such as "a text", by CEL's name of a type. */
    static String words(String type) {
        String plain = type.replaceFirst("\\(.*", "");
        return switch (plain) {
            case "string" -> "a text";
            case "bool" -> "true or false";
            case "int", "uint", "double" -> "a number";
            case "google.protobuf.Duration" -> "a duration";
            case "google.protobuf.Timestamp" -> "a moment";
            case "list" -> "a list";
            case "map" -> "a map";
            case "null", "null_type" -> "null";
            case "dyn" -> "anything";
            default -> "a " + plain;
        };
    }

    private static String compared(String first, String last, String name) {
        if (first.equals("null") || last.equals("null")) {
            return (first.equals("null") ? last : first) + " is never null";
        }
        return first.equals(last)
                ? "'" + sign(name) + "' does not compare " + first + " with " + last
                : first + " cannot be compared with " + last + made(first, last);
    }

    /** How a text becomes what it is compared with. */
    private static String made(String first, String last) {
        boolean isText = first.equals("a text") || last.equals("a text");
        if (isText && (first + last).contains("a date")) {
            return "; a date is written date('2026-11-24')";
        }
        return isText && (first + last).contains("a time") ? "; a time is written clock('19:30')" : "";
    }

    private static String conditional(List<String> given, String first, String last) {
        return given.getFirst().equals("bool") || given.getFirst().equals("dyn")
                ? "both sides of ':' must be of one type, not " + words(given.get(1)) + " and " + last
                : "what stands before '?' must be true or false, not " + first;
    }

    private static String called(String name, String target, List<String> given) {
        List<String> arguments = name.equals("during") ? given.subList(1, given.size()) : given;
        if (arguments.isEmpty()) {
            return "'" + name + "' needs something in its brackets";
        }
        String what = arguments.stream().map(Mismatch::words).collect(Collectors.joining(", "));
        return target.isEmpty()
                ? "'" + name + "' does not take " + what
                : "'" + name + "' of " + words(target.substring(0, target.length() - 1)) + " does not take " + what;
    }

    private static String sign(String name) {
        return name.replace("_", "");
    }

    /** At the commas that are not within brackets. */
    private static List<String> split(String types) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < types.length(); at++) {
            char character = types.charAt(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && depth == 0) {
                parts.add(types.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        if (!types.isBlank()) {
            parts.add(types.substring(begin).strip());
        }
        return parts;
    }
}
