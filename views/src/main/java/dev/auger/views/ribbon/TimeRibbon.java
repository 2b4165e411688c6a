package dev.auger.views.ribbon;

import dev.auger.analysis.series.RibbonSeries;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import dev.auger.views.ViewContext;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.Surface;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Twins;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The whole recording in four lanes at the bottom of the window. A range brushed here filters every view: by dragging, or with
 * the arrow keys, or not at all after a double click. T shows a table in place of the lanes.
 */
public final class TimeRibbon extends HBox {

    private static final PseudoClass TABLED = PseudoClass.getPseudoClass("tabled");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** Below this window height there is room for heap and pauses only. */
    private static final double TALL_ENOUGH = 780;

    private static final int BINS = 400;
    private static final double INSET = 16;
    private static final double REACH = 5;
    private static final double MERGE = 8;
    /** A row of key presses is one step of the history. */
    private static final Duration SETTLE = Duration.millis(300);

    private final ViewContext context;
    private final ToggleButton asTable = new ToggleButton();
    private final RibbonLegend legend = new RibbonLegend(asTable);
    private final DataTable twin;
    private final Surface surface = new Surface(this::paint);
    private final RibbonPainter painter = new RibbonPainter(surface.palette());
    private final Latest<RibbonSeries> latest;
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final Tooltip flagTip = new Tooltip();
    private final InvalidationListener evidenceChanged = o -> evidenceChanged();
    private final InvalidationListener shownChanged = o -> showWords();
    private final InvalidationListener heightChanged = o -> fitHeight();
    private final CursorLine cursorLine;
    private List<Flags.Instant> instants = List.of();
    private Clock clock = Clock.UTC;
    private @Nullable RibbonSeries series;
    /** The words the table was made with; null while it shows an earlier answer. */
    private @Nullable Texts filled;
    /** What the pointer or the keys are choosing; null while they are not. */
    private @Nullable Brush draft;

    private Brush.Grip grip = Brush.Grip.NEW;
    private double pressX;
    /** The brush a drag began with; null while nothing is dragged. */
    private @Nullable Brush dragStart;

    private boolean dragging;

    public TimeRibbon(ViewContext context) {
        this.context = context;
        getStyleClass().add("time-ribbon");
        latest = new Latest<>(context.workers(), "ribbon", this::show);
        latest.busyProperty().addListener(o -> surface.requestPaint());
        surface.getStyleClass().add("ribbon-lanes");
        surface.setFocusTraversable(true);
        Access.drawn(surface, AccessibleRole.SLIDER, context.texts(), "access.ribbon");
        HBox.setHgrow(surface, Priority.ALWAYS);
        twin = new DataTable(context.workers());
        twin.setOnAction(this::chooseRows);
        HBox.setHgrow(twin, Priority.ALWAYS);
        Twins.icon(asTable, context.texts());
        asTable.getStyleClass().add("ribbon-twin");
        Access.twin(surface, twin, asTable);
        asTable.selectedProperty().addListener(o -> showLanesOrTable());
        getChildren().setAll(legend, surface);
        cursorLine = CursorLine.over(surface, context.cursor(), true, this::place);
        surface.setOnMouseMoved(this::moved);
        surface.setOnMouseExited(e -> context.cursor().hide(this));
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseReleased(this::release);
        surface.setOnKeyPressed(this::key);
        settle.setOnFinished(e -> commit());
        compact.addListener((o, old, now) -> {
            pseudoClassStateChanged(COMPACT, now);
            placeLanes();
        });
        surface.palette().versionProperty().addListener(o -> {
            fitHeight();
            placeLanes();
        });
        sceneProperty().addListener((o, old, now) -> sceneChanged(old, now));
        context.evidence().addListener(evidenceChanged);
        context.selection().addListener(shownChanged);
        context.texts().addListener(shownChanged);
        evidenceChanged();
    }

    private void showLanesOrTable() {
        pseudoClassStateChanged(TABLED, asTable.isSelected());
        getChildren().setAll(legend, asTable.isSelected() ? twin : surface);
        fitHeight();
        showWords();
    }

    /** The time from the first of the chosen rows to the last becomes the range of the program. */
    private void chooseRows() {
        RibbonSeries known = series;
        int[] rows = twin.selectedRows();
        if (known != null && rows.length > 0) {
            context.select(
                    context.selection().get().withRange(RibbonTable.range(known, rows[0], rows[rows.length - 1])));
        }
    }

    private void sceneChanged(@Nullable Scene old, @Nullable Scene now) {
        if (old != null) {
            old.heightProperty().removeListener(heightChanged);
        }
        if (now != null) {
            now.heightProperty().addListener(heightChanged);
            fitHeight();
        }
    }

    private void fitHeight() {
        Scene scene = getScene();
        if (scene != null) {
            compact.set(scene.getHeight() > 0
                    && !asTable.isSelected()
                    && scene.getHeight() < TALL_ENOUGH * surface.palette().scale());
        }
    }

    private Lanes lanes() {
        return new Lanes(compact.get(), surface.palette().scale());
    }

    private void placeLanes() {
        cursorLine.move();
        legend.place(lanes());
        surface.requestPaint();
    }

    private void evidenceChanged() {
        EvidenceSet evidence = context.evidence().get();
        Recording recording = evidence.timedRecording().orElse(null);
        if (recording == null) {
            latest.cancel();
            series = null;
            clock = Clock.UTC;
            instants = List.of();
            showWords();
            return;
        }
        clock = Clock.of(recording);
        instants = instants(evidence, recording.range());
        filled = null;
        surface.requestPaint();
        latest.askNext(job -> RibbonSeries.of(recording, BINS, job));
    }

    /** Dumps inside the recording; a dump from long before or after would squeeze everything else. */
    private List<Flags.Instant> instants(EvidenceSet evidence, TimeRange range) {
        Texts texts = context.texts().get();
        List<Flags.Instant> all = new ArrayList<>();
        for (ThreadDumps file : evidence.threadDumps()) {
            for (ThreadDump dump : file.dumps()) {
                add(
                        all,
                        dump.at(),
                        range,
                        texts.get("ribbon.dump.threads") + ' ' + file.passport().name());
            }
        }
        for (HeapSnapshot heap : evidence.heaps()) {
            add(
                    all,
                    heap.passport().start(),
                    range,
                    texts.get("ribbon.dump.heap") + ' ' + heap.passport().name());
        }
        return all;
    }

    private void add(List<Flags.Instant> all, @Nullable Moment at, TimeRange range, String name) {
        if (at != null) {
            long time = clock.utc(at);
            if (time >= range.start() && time <= range.end()) {
                all.add(new Flags.Instant(time, name));
            }
        }
    }

    private void show(RibbonSeries result) {
        series = result;
        filled = null;
        showWords();
    }

    private void showWords() {
        TimeRange part = part();
        Texts texts = context.texts().get();
        legend.show(series, part, texts);
        RibbonSeries shown = series;
        if (shown != null) {
            surface.setAccessibleText(texts.get(
                    "ribbon.accessible",
                    clock.time(shown.range().start()),
                    clock.time(shown.range().end())));
            if (asTable.isSelected() && filled != texts) {
                filled = texts;
                twin.show(RibbonTable.of(shown, instants, clock, texts));
            }
            surface.setAccessibleHelp(
                    part == null
                            ? ""
                            : texts.get("ribbon.accessible.range", clock.time(part.start()), clock.time(part.end())));
        }
        placeLanes();
    }

    private @Nullable TimeRange part() {
        Brush now = draft;
        return now == null ? context.selection().get().range() : now.part();
    }

    private @Nullable Brush brush() {
        RibbonSeries shown = series;
        if (shown == null) {
            return null;
        }
        double inset = INSET * surface.palette().scale();
        return new Brush(shown.range(), part(), Math.max(1, surface.getWidth() - 2 * inset));
    }

    private void paint(GraphicsContext g, double width, double height) {
        Brush brush = brush();
        RibbonSeries shown = series;
        Texts texts = context.texts().get();
        double scale = surface.palette().scale();
        if (brush == null || shown == null) {
            boolean coming = context.evidence().get().timedRecording().isPresent();
            // Shorter work is not worth a word.
            if (coming && !latest.busyProperty().get()) {
                return;
            }
            g.setFont(surface.palette().font("caption"));
            g.setFill(surface.palette().get("text-muted"));
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(texts.get(coming ? "ribbon.busy" : "ribbon.empty"), INSET * scale, height / 2);
            return;
        }
        List<Flags.Flag> flags = Flags.merge(instants, brush, MERGE * scale);
        painter.paint(
                g,
                new RibbonPainter.Scene(
                        shown, brush, flags, texts.get("ribbon.dumps", "#"), clock, lanes(), INSET * scale),
                width,
                height);
    }

    private @Nullable Rectangle2D place(long instant) {
        Brush brush = brush();
        if (brush == null
                || instant < brush.whole().start()
                || instant > brush.whole().end()) {
            return null;
        }
        double x = INSET * surface.palette().scale() + brush.x(instant);
        return new Rectangle2D(x, 0, 1, lanes().axisTop());
    }

    private double axisX(MouseEvent event) {
        return event.getX() - INSET * surface.palette().scale();
    }

    private void moved(MouseEvent event) {
        Brush brush = brush();
        if (brush == null) {
            return;
        }
        context.cursor().show(brush.time(axisX(event)), this);
        double reach = REACH * surface.palette().scale();
        surface.setCursor(
                switch (brush.grip(axisX(event), reach)) {
                    case START, END -> Cursor.H_RESIZE;
                    case MIDDLE -> Cursor.OPEN_HAND;
                    case NEW -> Cursor.CROSSHAIR;
                });
        Flags.Flag flag = RibbonPainter.flagAt(
                Flags.merge(instants, brush, MERGE * surface.palette().scale()), axisX(event), reach);
        if (flag == null) {
            Tooltip.uninstall(surface, flagTip);
        } else {
            flagTip.setText(String.join(
                    "\n",
                    flag.instants().stream()
                            .map(i -> clock.time(i.time()) + "  " + i.name())
                            .toList()));
            Tooltip.install(surface, flagTip);
        }
    }

    private void press(MouseEvent event) {
        surface.requestFocus();
        Brush brush = brush();
        if (brush == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            draft = brush.cleared();
            commit();
            return;
        }
        pressX = axisX(event);
        grip = brush.grip(pressX, REACH * surface.palette().scale());
        draft = brush;
        dragging = false;
    }

    private void drag(MouseEvent event) {
        Brush start = dragStart == null ? draft : dragStart;
        if (start == null || !dragging && Math.abs(axisX(event) - pressX) < 2) {
            return;
        }
        if (!dragging) {
            dragStart = start;
            dragging = true;
        }
        draft = start.dragged(grip, pressX, axisX(event));
        showWords();
    }

    private void release(MouseEvent event) {
        dragStart = null;
        if (dragging) {
            dragging = false;
            commit();
        } else if (event.getClickCount() < 2) {
            draft = null;
        }
    }

    /** Makes what was chosen the selection of the program. */
    private void commit() {
        settle.stop();
        Brush chosen = draft;
        draft = null;
        if (chosen != null
                && !Objects.equals(chosen.part(), context.selection().get().range())) {
            context.select(context.selection().get().withRange(chosen.part()));
        }
        showWords();
    }

    private void key(KeyEvent event) {
        Brush brush = brush();
        if (brush == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> draft = event.isShiftDown() ? brush.extended(-1) : brush.stepped(-1);
            case RIGHT -> draft = event.isShiftDown() ? brush.extended(1) : brush.stepped(1);
            case ESCAPE, DELETE, BACK_SPACE -> {
                if (brush.part() == null) {
                    return;
                }
                draft = brush.cleared();
            }
            default -> {
                return;
            }
        }
        event.consume();
        settle.playFromStart();
        showWords();
    }

    /** Heap and pauses only, 64 px high; set by the height of the window. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    /** Whether a table stands in place of the lanes. */
    public ReadOnlyBooleanProperty tableShownProperty() {
        return asTable.selectedProperty();
    }

    /** Frees listeners, timers and jobs. */
    public void dispose() {
        settle.stop();
        latest.cancel();
        context.evidence().removeListener(evidenceChanged);
        context.selection().removeListener(shownChanged);
        context.texts().removeListener(shownChanged);
    }
}
