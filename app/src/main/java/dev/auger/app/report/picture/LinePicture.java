package dev.auger.app.report.picture;

import dev.auger.app.report.page.Html;
import dev.auger.views.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A value over time: a filled line, perhaps a straight one through it, and marks at instants. */
public final class LinePicture {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 220;
    private static final int LEFT = 56;
    private static final int RIGHT = 8;
    private static final int TOP = 18;
    private static final int BOTTOM = 22;
    private static final int TIMES = 6;
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    /** Round times between two figures. */
    private static final long[] STEPS = {
        MILLI,
        10 * MILLI,
        100 * MILLI,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        6 * HOUR,
        12 * HOUR,
        24 * HOUR
    };

    /** @param nanos since the beginning of the picture */
    public record Point(long nanos, double value) {}

    /** An instant with a word. */
    public record Mark(long nanos, String text) {}

    private final long span;
    private final Scale scale;
    private final List<Mark> marks = new ArrayList<>();
    private List<Point> straight = List.of();

    /**
     * @param span nanoseconds the picture covers, at least 1
     * @param largest the largest value in bytes
     */
    public LinePicture(long span, double largest) {
        this.span = Math.max(1, span);
        this.scale = Scale.of(largest);
    }

    /** A straight line between two points. */
    public LinePicture line(Point from, Point to) {
        straight = List.of(from, to);
        return this;
    }

    public LinePicture mark(Mark mark) {
        if (mark.nanos() >= 0 && mark.nanos() <= span) {
            marks.add(mark);
        }
        return this;
    }

    /** Unit of the figures at the axis. */
    public String unit() {
        return scale.unit();
    }

    /**
     * @param steps draw each value as lasting until the next one
     * @param label what the picture shows, for those who do not see it
     */
    public void write(Html html, List<Point> points, boolean steps, String label) {
        html.open("svg", "chart", "viewBox", "0 0 " + WIDTH + ' ' + HEIGHT, "role", "img", "aria-label", label);
        for (int i = 0; i <= scale.steps(); i++) {
            double y = y(i * scale.step() * scale.bytesPerUnit());
            line(html, i == 0 ? "axis" : "grid", LEFT, y, WIDTH - RIGHT, y);
            text(html, "end", LEFT - 6, y + 3, scale.figure(i));
        }
        times(html);
        if (!points.isEmpty()) {
            String path = path(points, steps);
            Point first = points.getFirst();
            Point last = points.getLast();
            html.empty(
                    "path",
                    "area",
                    "d",
                    "M" + decimal(x(first.nanos())) + ' ' + decimal(y(0)) + 'L' + path + 'L' + decimal(x(last.nanos()))
                            + ' ' + decimal(y(0)) + 'Z');
            html.raw("</path>").empty("path", "line", "d", 'M' + path).raw("</path>");
        }
        if (straight.size() == 2) {
            Point from = straight.get(0);
            Point to = straight.get(1);
            line(html, "fit", x(from.nanos()), y(from.value()), x(to.nanos()), y(to.value()));
        }
        for (Mark mark : marks) {
            double x = x(mark.nanos());
            line(html, "mark", x, TOP - 4, x, HEIGHT - BOTTOM);
            text(html, x > WIDTH / 2.0 ? "end" : "start", x + (x > WIDTH / 2.0 ? -4 : 4), TOP - 7, mark.text());
        }
        html.end();
    }

    private void times(Html html) {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && span / STEPS[i] <= TIMES; i--) {
            step = STEPS[i];
        }
        while (span / step > TIMES) {
            step *= 2;
        }
        for (long at = 0; at <= span; at += step) {
            double x = x(at);
            text(html, at == 0 ? "start" : x > WIDTH - 30 ? "end" : "middle", x, HEIGHT - 7, time(at));
        }
    }

    private static String time(long nanos) {
        return nanos > 0 && nanos < 60 * SECOND && nanos % SECOND == 0 ? nanos / SECOND + " s" : Numbers.nanos(nanos);
    }

    /** Nanoseconds. */
    public long span() {
        return span;
    }

    private String path(List<Point> points, boolean steps) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i > 0) {
                path.append('L');
                if (steps) {
                    path.append(decimal(x(point.nanos())))
                            .append(' ')
                            .append(decimal(y(points.get(i - 1).value())))
                            .append('L');
                }
            }
            path.append(decimal(x(point.nanos()))).append(' ').append(decimal(y(point.value())));
        }
        return path.toString();
    }

    private double x(long nanos) {
        return LEFT + (double) nanos / span * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - Math.clamp(scale.part(value), 0, 1) * (HEIGHT - BOTTOM - TOP);
    }

    private static void line(Html html, String styleClass, double x1, double y1, double x2, double y2) {
        html.empty(
                        "path",
                        styleClass,
                        "d",
                        "M" + decimal(x1) + ' ' + decimal(y1) + 'L' + decimal(x2) + ' ' + decimal(y2))
                .raw("</path>");
    }

    private static void text(Html html, String anchor, double x, double y, String text) {
        html.open("text", "", "x", decimal(x), "y", decimal(y), "text-anchor", anchor)
                .text(text)
                .close();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
