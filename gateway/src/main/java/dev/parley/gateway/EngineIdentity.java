package dev.parley.gateway;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.SettingsTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** What tells an engine from all others that may sound different. */
final class EngineIdentity {

    private EngineIdentity() {}

    /**
     * The same in every run of the gateway. Nothing of the settings, which may be secret, can be told from it.
     *
     * @param plugin the plugin's id and version
     * @param engine its kind and name
     */
    static String of(String plugin, String engine, Record settings) {
        String all = quoted(plugin) + quoted(engine) + text(SettingsTree.of(settings));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Sections are in the order of their keys, since maps may come in any. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder("(");
        switch (node) {
            case Node.Scalar scalar -> text.append(quoted(scalar.text()));
            case Node.Sequence list -> list.items().forEach(item -> text.append(text(item)));
            case Node.Mapping section ->
                new TreeMap<>(section.members())
                        .forEach((key, member) -> text.append(quoted(key)).append(text(member)));
        }
        return text.append(')').toString();
    }

    /** With its length before it, so that it cannot be taken for more than one text. */
    private static String quoted(String text) {
        return text.length() + "'" + text;
    }
}
