package dev.parley.gateway.plugin;

import org.pf4j.PluginRuntimeException;

/** Why a plugin is not taken; the message is for the person who put it there. Keeps nothing of the plugin itself. */
final class RejectedException extends PluginRuntimeException {

    RejectedException(String reason) {
        super(reason);
    }

    /** What went wrong in a plugin's own code, in one line. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof ReflectiveOperationException || cause instanceof ExceptionInInitializerError)) {
            cause = cause.getCause();
        }
        String message = message(cause);
        return switch (cause) {
            case NoClassDefFoundError missing
            when !message.startsWith("Could not initialize") ->
                "the class " + message.replace('/', '.') + " is missing (a plugin carries its own libraries)";
            case ClassNotFoundException missing ->
                "the class " + message + " is missing (a plugin carries its own libraries)";
            case UnsupportedClassVersionError newer -> "was built for a newer Java: " + message;
            case IncompatibleClassChangeError other ->
                "was built against another version of the plugin API: " + message;
            case ClassFormatError broken -> "has a broken class: " + message;
            case NoSuchMethodException none -> "has no constructor without parameters: " + message;
            case RejectedException rejected -> message;
            default ->
                message.isEmpty()
                        ? cause.getClass().getName()
                        : cause.getClass().getSimpleName() + ": " + message;
        };
    }

    /** In one line; empty if there is none, or if the plugin's own exception fails to tell. */
    private static String message(Throwable failure) {
        try {
            String message = failure.getMessage();
            return message == null ? "" : message.replaceAll("\\s+", " ");
        } catch (RuntimeException broken) {
            return "";
        }
    }
}
