package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is in an object, and goes on to what it refers to: Enter and a double click follow, Backspace goes back, Alt with Page
 * Up and Page Down turns pages.
 */
final class InspectorSection {

    final InspectorPane pane;
    private final ViewContext context;
    private final ObjectCells cells;
    private final Latest<Inspected> reading;
    private final Deque<Long> before = new ArrayDeque<>();
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable Inspected shown;

    /** @param choose chooses an object */
    InspectorSection(ViewContext context, LongConsumer choose) {
        this.context = context;
        pane = new InspectorPane(
                context,
                () -> {
                    long object = object();
                    if (object >= 0) {
                        choose.accept(object);
                    }
                },
                this::back,
                this::turn);
        reading = new Latest<>(context.workers(), "heap-inspect", this::show);
        cells = new ObjectCells(pane.entries, object -> {}, this::follow);
        pane.fields.setOnAction(this::followField);
        pane.raw.selectedProperty().addListener(o -> read(object(), 0));
        pane.fields.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.entries.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        clear(null);
    }

    /** Forgets what was shown. */
    void clear(@Nullable HeapSnapshot newHeap) {
        reading.cancel();
        heap = newHeap;
        analysis = null;
        shown = null;
        before.clear();
        pane.fields.show(TableModel.EMPTY);
        pane.entries.show(TableModel.EMPTY);
        pane.show(false, false);
        Buttons.show(pane.back, false);
        Buttons.show(pane.raw, false);
        describeNothing();
    }

    /** From now on retained sizes are known. */
    void setAnalysis(HeapAnalysis newAnalysis) {
        analysis = newAnalysis;
    }

    void languageChanged() {
        Inspected now = shown;
        if (now == null) {
            describeNothing();
        } else {
            show(now);
        }
    }

    private void describeNothing() {
        pane.title.setText(context.texts().get().get("heap.inspector"));
        pane.facts.setText(context.texts().get().get("heap.inspector.choose"));
    }

    void dispose() {
        reading.cancel();
    }

    /** Shows an object; what was followed before is forgotten. */
    void inspect(long object) {
        before.clear();
        read(object, 0);
    }

    private long object() {
        Inspected now = shown;
        return now == null ? -1 : now.fields().object();
    }

    private void read(long object, long from) {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        boolean raw = pane.raw.isSelected();
        if (snapshot != null && object >= 0) {
            reading.ask((Job job) -> Inspected.of(snapshot, known, object, from, raw, job));
        }
    }

    private void follow(long object) {
        if (object >= 0) {
            before.push(object());
            read(object, 0);
        }
    }

    /** The object that the chosen line refers to, or the one shown; -1 for none. */
    long chosen() {
        Inspected now = shown;
        if (now == null) {
            return -1;
        }
        int[] rows = pane.fields.selectedRows();
        long target = now.entries() != null
                ? cells.chosen()
                : rows.length == 1 && rows[0] < now.fields().fields().size()
                        ? now.fields().fields().get(rows[0]).target()
                        : -1;
        return target >= 0 ? target : object();
    }

    /** Goes to the object a field refers to. */
    private void followField() {
        Inspected now = shown;
        int[] chosen = pane.fields.selectedRows();
        if (now != null && chosen.length == 1) {
            follow(now.fields().fields().get(chosen[0]).target());
        }
    }

    private void back() {
        Long object = before.poll();
        if (object != null) {
            read(object, 0);
        }
    }

    private void turn(int by) {
        Inspected now = shown;
        if (now != null && (by < 0 ? now.from() > 0 : now.more())) {
            read(object(), Math.max(0, now.from() + (long) by * Inspected.PAGE));
        }
    }

    private void key(KeyEvent event) {
        boolean page = event.isAltDown() && !event.isShortcutDown();
        if (event.getCode() == KeyCode.BACK_SPACE && !before.isEmpty()) {
            event.consume();
            back();
        } else if (page && event.getCode() == KeyCode.PAGE_DOWN) {
            event.consume();
            turn(1);
        } else if (page && event.getCode() == KeyCode.PAGE_UP) {
            event.consume();
            turn(-1);
        }
    }

    private void show(Inspected made) {
        shown = made;
        Texts words = context.texts().get();
        Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        boolean focused = pane.fields.equals(owner) || pane.entries.equals(owner);
        boolean paged = made.from() > 0 || made.more();
        pane.title.setText(made.fields().name());
        pane.facts.setText(made.facts().text(words));
        Buttons.show(pane.raw, made.collection());
        Buttons.show(pane.back, !before.isEmpty());
        EntryPage entries = made.entries();
        pane.show(entries != null, paged);
        if (entries != null) {
            pane.entries.show(entries.model(words, cells));
        } else {
            pane.fields.show(made.fields().model(words));
        }
        pane.previous.setDisable(made.from() == 0);
        pane.next.setDisable(!made.more());
        String first = Numbers.count(made.from() + 1);
        String last = Numbers.count(made.from() + made.lines());
        pane.place.setText(
                made.total() < 0
                        ? words.get("heap.inspector.page", first, last)
                        : words.get("heap.inspector.page.of", first, last, Numbers.count(made.total())));
        if (focused) {
            (entries != null ? pane.entries : pane.fields).requestFocus();
        }
    }
}
