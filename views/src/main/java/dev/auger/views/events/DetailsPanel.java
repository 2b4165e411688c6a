package dev.auger.views.events;

import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.ThreadRef;
import dev.auger.model.recording.EventTable;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.Column;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.threads.StackList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One event in full: every field, the whole stack, and the ways on from it. Nothing is narrowed unless a button says so. */
final class DetailsPanel implements Panel {

    /** How call trees name the missing root of a cut stack. */
    private static final String TRUNCATED = "[truncated]";

    private final ViewContext context;
    private final StackPane root = new StackPane();
    private final SplitPane split = new SplitPane();
    private final DataTable fields;
    private final StackList stack;
    private final Label none;
    private final Label noStack;
    private final StackPane stackHolder = new StackPane();
    private final Button thread;
    private final Button path;
    private final Button time;
    private @Nullable Loaded loaded;
    private int row = -1;

    DetailsPanel(ViewContext context) {
        this.context = context;
        fields = new DataTable(context.workers());
        fields.headerVisibleProperty().set(false);
        stack = new StackList(context.texts(), context::isOwnCode);
        stack.setHandlers(frame -> {}, this::openSource);
        none = Words.label(context.texts(), "events.details.none", "label-text", "muted");
        noStack = Words.label(context.texts(), "events.details.no-stack", "label-text", "muted");
        thread = Buttons.text(context.texts(), "events.details.thread", "users", this::onlyThread, "small");
        path = Buttons.text(context.texts(), "events.details.stack", "bar-chart-2", this::onlyStack, "small");
        time = Buttons.text(context.texts(), "events.details.time", "clock", this::onlyTime, "small");
        stackHolder.getChildren().addAll(stack, noStack);
        VBox holder = new VBox(stackHolder);
        VBox.setVgrow(stackHolder, javafx.scene.layout.Priority.ALWAYS);
        split.getItems().setAll(fields, holder);
        split.setDividerPositions(0.5);
        root.getChildren().addAll(split, none);
        showRow(-1);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Node> controls() {
        return List.of(thread, path, time);
    }

    @Override
    public void show(Loaded rows) {
        loaded = rows;
        showRow(row);
    }

    /** Shows a row of the table, be it at the back or in front. */
    void showRow(Loaded rows, int newRow) {
        loaded = rows;
        showRow(newRow);
    }

    private void showRow(int newRow) {
        row = newRow;
        Loaded now = loaded;
        boolean there = now != null && row >= 0 && row < now.columns().rows();
        split.setVisible(there);
        none.setVisible(!there);
        if (!there || now == null) {
            List.of(thread, path, time).forEach(button -> Buttons.show(button, false));
            return;
        }
        List<Frame> frames = frames(now);
        Buttons.show(thread, threadOf(now) != null);
        Buttons.show(path, !frames.isEmpty());
        Buttons.show(time, span(now) != null);
        fields.show(model(now));
        noStack.setVisible(frames.isEmpty());
        stack.setVisible(!frames.isEmpty());
        stack.show(now.type().label(), frames);
    }

    private TableModel model(Loaded now) {
        List<Integer> order = EventTableModel.order(now.columns());
        Texts texts = context.texts().get();
        int shownRow = row;
        return TableModel.flat(
                order.size(),
                List.of(
                        Column.text(
                                        "field",
                                        texts.get("events.column.field"),
                                        f -> now.formats()
                                                .get(order.get(f))
                                                .field()
                                                .label())
                                .style(f -> "muted")
                                .tooltip(f -> tooltip(now, order.get(f)))
                                .width(150)
                                .minWidth(90)
                                .build(),
                        Column.text("value", texts.get("events.column.value"), f -> value(now, shownRow, order.get(f)))
                                .mono()
                                .width(220)
                                .minWidth(100)
                                .grow(1)
                                .keep()
                                .build()));
    }

    private static String tooltip(Loaded now, int field) {
        String description = now.columns().field(field).description();
        String name = now.columns().field(field).name();
        return description.isBlank() ? name : name + '\n' + description;
    }

    private static String value(Loaded now, int row, int field) {
        FieldFormat format = now.formats().get(field);
        String text = now.formats().text(row, field);
        return text.isEmpty() || format.unit().isEmpty() ? text : text + ' ' + format.unit();
    }

    private @Nullable ThreadRef threadOf(Loaded now) {
        int field = now.columns().threadField();
        return field < 0 || row < 0 ? null : now.columns().table().thread(row, field);
    }

    private List<Frame> frames(Loaded now) {
        int field = now.columns().stackField();
        return field < 0 || row < 0 ? List.of() : now.columns().table().frames(row, field);
    }

    /** From the event's beginning to its end; null for one that took no time. */
    private @Nullable TimeRange span(Loaded now) {
        int start = now.columns().startField();
        int duration = now.columns().durationField();
        if (start < 0 || duration < 0 || row < 0) {
            return null;
        }
        EventTable table = now.columns().table();
        long began = table.number(row, start);
        long lasted = table.number(row, duration);
        return began == EventTable.NONE || lasted == EventTable.NONE || lasted <= 0
                ? null
                : new TimeRange(began, began + lasted);
    }

    private void onlyThread() {
        Loaded now = loaded;
        ThreadRef ref = now == null ? null : threadOf(now);
        if (ref != null) {
            context.select(context.selection().get().withThreads(List.of(ref), ref.displayName()));
        }
    }

    private void onlyStack() {
        Loaded now = loaded;
        if (now == null || row < 0 || now.columns().stackField() < 0) {
            return;
        }
        List<String> names = new ArrayList<>();
        frames(now).forEach(frame -> names.add(frame.qualifiedName()));
        int field = now.columns().stackField();
        if (now.columns().table().stacks().truncated((int) now.columns().table().number(row, field))) {
            names.add(TRUNCATED);
        }
        Collections.reverse(names);
        context.select(context.selection().get().withStack(names));
        context.open(Layer.STACK);
    }

    private void onlyTime() {
        Loaded now = loaded;
        TimeRange range = now == null ? null : span(now);
        if (range != null) {
            context.select(context.selection().get().withRange(range));
        }
    }

    private void openSource(Frame frame) {
        if (!frame.className().isEmpty()) {
            Selection selection = context.selection().get();
            context.select(selection.withCode(CodePoint.of(frame)));
            context.open(Layer.CODE);
        }
    }

    /** Opens the source of the leaf, as F4 in the table does. */
    void openLeaf() {
        Loaded now = loaded;
        if (now != null && row >= 0) {
            frames(now).stream().findFirst().ifPresent(this::openSource);
        }
    }

    @Override
    public void clear() {
        loaded = null;
        showRow(-1);
    }

    @Override
    public void dispose() {}
}
