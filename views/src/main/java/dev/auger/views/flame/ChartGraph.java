package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.analysis.flame.chart.ChartLayout;
import dev.auger.analysis.flame.chart.ChartSearch;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.PixelSurface;
import dev.auger.views.paint.Raster;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stacks over time, root on top, below a time axis. What is looked at is the range everything else is filtered by: it moves at once, and is
 * told when it rests. Keys and pointer are {@link ChartBehavior}'s.
 */
final class ChartGraph extends Pane {

    private static final double PITCH = 21;
    private static final double AXIS = 24;
    /** A movement that rests so long is over. */
    private static final Duration SETTLE = Duration.millis(300);

    private final ObservableValue<Texts> texts;
    private final TimeCursor cursor;
    private final PixelSurface surface = new PixelSurface(this::paint);
    private final ChartPainter painter = new ChartPainter(surface.palette());
    private final ScrollBar bar = new ScrollBar();
    private final Region outline = new Region();
    private final FlameTip tip = new FlameTip();
    private final CursorLine cursorLine;
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private Consumer<@Nullable Box> onSelect = box -> {};
    private Consumer<Box> onOpen = box -> {};
    private Consumer<@Nullable TimeRange> onRange = range -> {};
    private OnMenu onMenu = (box, x, y) -> {};
    private ChartLook look = ChartLook.KIND;
    private @Nullable ChartBoxes boxes;
    private TimeRange whole = new TimeRange(0, 1);
    private FlameViewport view = new FlameViewport(0, 1, 0, 0, PITCH, 0, true);
    private @Nullable ChartSearch search;
    private @Nullable Box selected;
    private @Nullable Box hovered;
    private String name = "";
    private Clock clock = Clock.UTC;
    private boolean scrolling;

    ChartGraph(ObservableValue<Texts> texts, TimeCursor cursor) {
        this.texts = texts;
        this.cursor = cursor;
        getStyleClass().addAll("flame-graph", "flame-chart");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, texts, "access.flame-chart");
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener(o -> scrolled());
        outline.getStyleClass().add("flame-hovered");
        outline.setManaged(false);
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        getChildren().setAll(surface, outline, bar);
        cursorLine = CursorLine.over(this, cursor, true, this::place);
        getChildren().add(tip);
        settle.setOnFinished(e -> onRange.accept(range()));
        surface.palette().versionProperty().addListener(o -> requestLayout());
        new ChartBehavior(this, surface);
    }

    /** Shows a menu about a box. */
    @FunctionalInterface
    interface OnMenu {
        /**
         * @param x in the screen
         * @param y in the screen
         */
        void show(Box box, double x, double y);
    }

    void setOnMenu(OnMenu handler) {
        onMenu = handler;
    }

    void menu(Box box, double x, double y) {
        onMenu.show(box, x, y);
    }

    void setLook(ChartLook newLook) {
        look = newLook;
        surface.requestPaint();
    }

    ChartLook look() {
        return look;
    }

    void setHandlers(Consumer<@Nullable Box> select, Consumer<Box> open, Consumer<@Nullable TimeRange> changedRange) {
        onSelect = select;
        onOpen = open;
        onRange = changedRange;
    }

    /** @param ofWhole time that can be looked at; {@code laneName} what is shown of it */
    void show(ChartBoxes newBoxes, TimeRange ofWhole, String laneName, Clock newClock) {
        TimeRange before = range();
        boolean moved = !ofWhole.equals(whole);
        boxes = newBoxes;
        whole = ofWhole;
        name = laneName;
        clock = newClock;
        selected = null;
        search = null;
        // A look may know the names of one answer only.
        look = ChartLook.KIND;
        hover(null, 0, 0);
        if (moved) {
            setRange(before);
        }
        describe();
        changed();
        requestLayout();
    }

    /** Looks at a range, null for everything; a movement that has not come to rest goes on. */
    void setRange(@Nullable TimeRange range) {
        if (settle.getStatus() == Animation.Status.RUNNING) {
            return;
        }
        double nanos = Math.max(1, whole.nanos());
        view = range == null
                ? view.over(0, 1)
                : view.over((range.start() - whole.start()) / nanos, (range.end() - whole.start()) / nanos);
        changed();
    }

    /** What is looked at; null for everything. */
    @Nullable
    TimeRange range() {
        if (view.from() <= 0 && view.to() >= 1) {
            return null;
        }
        double nanos = whole.nanos();
        long start = whole.start() + Math.round(view.from() * nanos);
        return new TimeRange(start, Math.max(start + 1, whole.start() + Math.round(view.to() * nanos)));
    }

    /** What is looked at, everything too. */
    TimeRange shownRange() {
        TimeRange part = range();
        return part == null ? whole : part;
    }

    void look(FlameViewport next) {
        boolean moved = next.from() != view.from() || next.to() != view.to();
        view = next;
        hover(null, 0, 0);
        if (moved) {
            settle.playFromStart();
        }
        changed();
    }

    private void changed() {
        outlineHovered();
        cursorLine.move();
        showScroll();
        surface.requestPaint();
    }

    FlameViewport view() {
        return view;
    }

    @Nullable
    ChartBoxes boxes() {
        return boxes;
    }

    TimeRange whole() {
        return whole;
    }

    /** Height of the axis. */
    double top() {
        return AXIS * surface.palette().scale();
    }

    void setSearch(@Nullable ChartSearch found) {
        search = found;
        surface.requestPaint();
    }

    @Nullable
    ChartSearch search() {
        return search;
    }

    /** Position of the selected match among all, or -1. */
    int matchIndex() {
        Box at = selected;
        ChartSearch found = search;
        ChartBoxes shown = boxes;
        return at == null || found == null || shown == null
                ? -1
                : found.indexOf(at, shown.firstSample(at.row(), at.index()));
    }

    @Nullable
    Box selected() {
        return selected;
    }

    /** Selects a box without telling. */
    void select(@Nullable Box box) {
        selected = box;
        describe();
        surface.requestPaint();
    }

    /** Selects a box as a user does. */
    void choose(@Nullable Box box) {
        select(box);
        onSelect.accept(box);
    }

    /** Selects a box and moves as little as needed for it to be in view. */
    void chooseAndReveal(@Nullable Box box) {
        ChartBoxes shown = boxes;
        if (shown == null || box == null) {
            return;
        }
        double nanos = Math.max(1, whole.nanos());
        double from = (shown.start(box.row(), box.index()) - whole.start()) / nanos;
        double to = (shown.end(box.row(), box.index()) - whole.start()) / nanos;
        FlameViewport next = view;
        if (from >= view.to() || to <= view.from()) {
            double middle = (from + to) / 2;
            double span = Math.max(view.span(), to - from);
            next = view.over(middle - span / 2, middle + span / 2);
        }
        double edge = box.row() * view.pitch();
        double low = Math.min(edge, view.scroll());
        look(next.scrolled(Math.max(low, edge + 2 * view.pitch() - view.height()), shown.rows()));
        choose(box);
    }

    /** A box fills the width. */
    void zoomTo(@Nullable Box box) {
        ChartBoxes shown = boxes;
        if (shown != null && box != null) {
            double nanos = Math.max(1, whole.nanos());
            look(view.over(
                    (shown.start(box.row(), box.index()) - whole.start()) / nanos,
                    (shown.end(box.row(), box.index()) - whole.start()) / nanos));
        }
    }

    void nextMatch(int direction) {
        ChartBoxes shown = boxes;
        ChartSearch found = search;
        if (shown == null || found == null || found.count() == 0) {
            return;
        }
        Box at = selected;
        int sample = at == null
                ? shown.samples().after(shownRange().start()) - (direction > 0 ? 1 : 0)
                : shown.firstSample(at.row(), at.index());
        chooseAndReveal(found.match(shown, found.beside(sample, direction)));
    }

    void open(@Nullable Box box) {
        if (box != null) {
            onOpen.accept(box);
        }
    }

    void pointAt(double x) {
        if (boxes != null && x >= 0 && x < view.width()) {
            cursor.show(ChartLayout.time(whole, view, x), this);
        } else {
            cursor.hide(this);
        }
    }

    void hover(@Nullable Box box, double x, double y) {
        ChartBoxes shown = boxes;
        hovered = box;
        outlineHovered();
        tip.setVisible(shown != null && box != null);
        if (shown != null && box != null) {
            Texts now = texts.getValue();
            tip.show(
                    ChartFacts.title(shown, box.row(), box.index()),
                    ChartFacts.packageOf(shown, box.row(), box.index()),
                    look.fill(look.slot(shown, box.row(), box.index())),
                    look.meaning(shown, box, now),
                    ChartFacts.rows(shown, box, clock, now),
                    ChartFacts.estimate(shown, now));
            tip.moveTo(x, y, getWidth(), getHeight());
        }
    }

    private @Nullable Rectangle2D place(long instant) {
        double x = ChartLayout.x(whole, view, instant);
        boolean inside = boxes != null && x >= 0 && x < view.width();
        return inside ? new Rectangle2D(x, top(), 1, Math.max(0, getHeight() - top())) : null;
    }

    private void outlineHovered() {
        ChartBoxes shown = boxes;
        Box box = hovered;
        Rectangle2D at = shown == null || box == null ? null : picture(shown).place(box);
        boolean below = at != null && at.getMinY() >= top() - 1;
        outline.setVisible(below);
        if (at != null) {
            outline.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        }
    }

    private ChartPainter.Picture picture(ChartBoxes shown) {
        return new ChartPainter.Picture(shown, whole, view, top(), selected, search, look, clock);
    }

    private void paint(Raster raster, double scale) {
        ChartBoxes shown = boxes;
        if (shown != null) {
            painter.paint(raster, scale, picture(shown));
        }
    }

    private void describe() {
        ChartBoxes shown = boxes;
        Box box = selected;
        if (shown == null) {
            return;
        }
        Texts now = texts.getValue();
        setAccessibleText(
                box != null
                        ? ChartFacts.spoken(shown, box, clock, now)
                        : now.get(
                                "flame.chart.accessible",
                                name,
                                Numbers.inText(shown.samples().size()),
                                clock.time(shownRange().start()),
                                clock.time(shownRange().end())));
    }

    private void scrolled() {
        ChartBoxes shown = boxes;
        if (!scrolling && shown != null) {
            view = view.scrolled(bar.getValue(), shown.rows());
            changed();
        }
    }

    private void showScroll() {
        double max = boxes == null ? 0 : view.maxScroll(boxes.rows());
        scrolling = true;
        bar.setVisible(max > 0);
        bar.setMax(max);
        bar.setVisibleAmount(max * view.height() / (max + view.height()));
        bar.setUnitIncrement(view.pitch());
        bar.setBlockIncrement(view.height());
        bar.setValue(view.scroll());
        scrolling = false;
    }

    @Override
    protected void layoutChildren() {
        double scale = surface.palette().scale();
        int rows = boxes == null ? 0 : boxes.rows();
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        view = new FlameViewport(
                        view.from(),
                        view.to(),
                        getWidth(),
                        Math.max(0, getHeight() - top()),
                        PITCH * scale,
                        view.scroll(),
                        true)
                .scrolled(view.scroll(), rows);
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, top(), barWidth, Math.max(0, getHeight() - top()));
        changed();
    }
}
