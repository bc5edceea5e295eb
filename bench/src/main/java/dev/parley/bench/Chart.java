package dev.parley.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Lines over two axes, as an SVG picture that is light or dark as its reader's screen is. */
public final class Chart {

    private static final double PLOT_WIDTH = 560;
    private static final double PLOT_HEIGHT = 320;
    private static final double TOP = 76;
    private static final double BOTTOM = TOP + PLOT_HEIGHT;
    private static final double HEIGHT = BOTTOM + 60;
    private static final double MARGIN = 20;
    private static final double LEGEND_LINE = 22;
    private static final double DIGIT_WIDTH = 7.5;

    /** Told apart without seeing colours too: each has a marker of its own. */
    private static final List<String> COLOURS =
            List.of("#1f86c9", "#d55e00", "#009e73", "#b0549a", "#b8860b", "#7f7f7f");

    private static final List<String> MARKERS = List.of(
            "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z",
            "M-4,-4h8v8h-8z",
            "M0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",
            "M0,-5l5,9h-10z",
            "M0,5l5,-9h-10z",
            "M-5,-1.5h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z");

    private record Series(String name, List<Point> points) {}

    /** How a series is drawn. */
    private record Look(Series series, String colour, String marker) {}

    private final String title;
    private final Axis x;
    private final Axis y;
    private final List<Series> lines;

    /** A chart that has no line yet. */
    public Chart(String title, Axis x, Axis y) {
        this(title, x, y, List.of());
    }

    private Chart(String title, Axis x, Axis y, List<Series> lines) {
        this.title = title;
        this.x = x;
        this.y = y;
        this.lines = lines;
    }

    /**
     * This chart with one more line, six at most.
     *
     * @param points joined in this order, one at least
     * @throws IllegalArgumentException if there is no point, a point that an axis has no place for, or one line too many
     */
    public Chart line(String name, List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the line '" + name + "' has no points");
        }
        if (lines.size() == COLOURS.size()) {
            throw new IllegalArgumentException("a chart of more than " + COLOURS.size() + " lines cannot be read");
        }
        for (Point point : points) {
            x.check(point.x());
            y.check(point.y());
        }
        List<Series> more = new ArrayList<>(lines);
        more.add(new Series(name, List.copyOf(points)));
        return new Chart(title, x, y, List.copyOf(more));
    }

    /**
     * Writes the picture, and the folders above it that are not there.
     *
     * @throws IllegalStateException if there is no line
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        if (lines.isEmpty()) {
            throw new IllegalStateException("the chart '" + title + "' has no lines");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, svg());
    }

    private String svg() {
        Scale across = scale(x, Point::x);
        Scale up = scale(y, Point::y);
        double left = MARGIN + 8 + width(up.ticks().stream().map(Scale::text).toList());
        double legend = left + PLOT_WIDTH + 28;
        double names = width(lines.stream().map(Series::name).toList());
        double width = Math.max(legend + 18 + names, MARGIN + 1.3 * width(List.of(title))) + MARGIN;
        Drawing drawing = new Drawing(title, width, HEIGHT);
        drawing.text("title", MARGIN, 32, "start", title);
        axes(drawing, left, across, up);
        List<Look> looks = looks();
        looks.forEach(look -> line(drawing, look, left, across, up));
        legend(drawing, looks, legend);
        return drawing.svg();
    }

    private void axes(Drawing drawing, double left, Scale across, Scale up) {
        double right = left + PLOT_WIDTH;
        drawing.text("y-title", MARGIN, TOP - 18, "start", y.title());
        drawing.text("x-title", (left + right) / 2, BOTTOM + 44, "middle", x.title());
        for (BigDecimal tick : up.ticks()) {
            double at = height(up, tick.doubleValue());
            drawing.stroke("grid", left, at, right, at);
            drawing.text("y-tick", left - 8, at + 4.5, "end", Scale.text(tick));
        }
        for (BigDecimal tick : across.ticks()) {
            double at = left + PLOT_WIDTH * across.fraction(tick.doubleValue());
            drawing.stroke("axis", at, BOTTOM, at, BOTTOM + 5);
            drawing.text("x-tick", at, BOTTOM + 21, "middle", Scale.text(tick));
        }
        drawing.stroke("axis", left, BOTTOM, right, BOTTOM);
    }

    private static void line(Drawing drawing, Look look, double left, Scale across, Scale up) {
        List<Point> places = look.series.points.stream()
                .map(point -> new Point(left + PLOT_WIDTH * across.fraction(point.x()), height(up, point.y())))
                .toList();
        drawing.polyline(
                look.colour,
                places.stream()
                        .map(place -> Drawing.point(place.x(), place.y()))
                        .collect(Collectors.joining(" ")));
        for (int i = 0; i < places.size(); i++) {
            Point point = look.series.points.get(i);
            String says = "%s: %s, %s".formatted(look.series.name, text(point.x()), text(point.y()));
            drawing.marker(
                    "point",
                    look.marker,
                    look.colour,
                    places.get(i).x(),
                    places.get(i).y(),
                    says);
        }
    }

    // In the order in which the lines end one over the other.
    private static void legend(Drawing drawing, List<Look> looks, double x) {
        List<Look> order = looks.stream()
                .sorted(Comparator.comparingDouble(
                        (Look look) -> -look.series.points.getLast().y()))
                .toList();
        double at = TOP + 8;
        for (Look look : order) {
            drawing.polyline(look.colour, Drawing.point(x - 10, at) + " " + Drawing.point(x + 10, at));
            drawing.marker("key", look.marker, look.colour, x, at, look.series.name);
            drawing.text("legend", x + 18, at + 4.5, "start", look.series.name);
            at += LEGEND_LINE;
        }
    }

    private List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (Series line : lines) {
            looks.add(new Look(line, COLOURS.get(looks.size()), MARKERS.get(looks.size())));
        }
        return looks;
    }

    private Scale scale(Axis axis, ToDoubleFunction<Point> value) {
        DoubleSummaryStatistics values =
                lines.stream().flatMap(line -> line.points.stream()).collect(Collectors.summarizingDouble(value));
        return Scale.of(axis, values.getMin(), values.getMax());
    }

    private static double height(Scale up, double value) {
        return BOTTOM - PLOT_HEIGHT * up.fraction(value);
    }

    private static double width(List<String> texts) {
        return DIGIT_WIDTH * texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String text(double value) {
        return Scale.text(BigDecimal.valueOf(value));
    }
}
