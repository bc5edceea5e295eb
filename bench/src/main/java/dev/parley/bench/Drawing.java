package dev.parley.bench;

import java.util.Locale;

/** An SVG picture, element by element; it is light or dark as its reader's screen is. Lengths are in pixels. */
final class Drawing {

    private static final String STYLE = """
            text { font: 13px system-ui, "Helvetica Neue", Arial, sans-serif; fill: #444 }
            .title { font-size: 17px; font-weight: 600; fill: #111 }
            .paper { fill: #fff; stroke: #ddd }
            .grid { stroke: #e4e4e4 }
            .axis { stroke: #777 }
            .series { fill: none; stroke-width: 2.25; stroke-linejoin: round }
            @media (prefers-color-scheme: dark) {
            text { fill: #bbb } .title { fill: #eee } .paper { fill: #16191e; stroke: #333 }
            .grid { stroke: #2b2f36 } .axis { stroke: #888 }
            }
            """;

    private final StringBuilder svg = new StringBuilder();

    /** A sheet of this size. */
    Drawing(String title, double width, double height) {
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f" role="img">
                <title>%3$s</title>
                <style>
                %4$s</style>
                <rect class="paper" x="0.5" y="0.5" width="%5$.0f" height="%6$.0f" rx="6"/>
                """, width, height, escape(title), STYLE, width - 1, height - 1));
    }

    void text(String kind, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                kind,
                x,
                y,
                anchor,
                escape(text)));
    }

    void stroke(String kind, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                kind,
                x1,
                y1,
                x2,
                y2));
    }

    /** A small shape, given around the origin, at a point; what it says is shown where it is pointed at. */
    void marker(String kind, String shape, String colour, double x, double y, String says) {
        svg.append(String.format(
                Locale.ROOT,
                "<path class=\"%s\" d=\"%s\" transform=\"translate(%.1f,%.1f)\" fill=\"%s\"><title>%s</title></path>\n",
                kind,
                shape,
                x,
                y,
                colour,
                escape(says)));
    }

    /** Points joined by straight lines, as {@link #point} writes them, with a space between. */
    void polyline(String colour, String points) {
        svg.append(String.format(
                Locale.ROOT, "<polyline class=\"series\" stroke=\"%s\" points=\"%s\"/>\n", colour, points));
    }

    static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    /** The picture as a whole. */
    String svg() {
        return svg + "</svg>\n";
    }

    // XML has no way to write most control characters.
    private static String escape(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
