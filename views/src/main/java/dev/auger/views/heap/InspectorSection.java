package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.TextContent;
import dev.auger.analysis.heap.contents.TextEncoding;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is in an object, and goes on to what it refers to: Enter and a double click follow, Alt+Left or Backspace goes back,
 * Alt+Right forward, Alt with Page Up and Page Down turns pages.
 */
final class InspectorSection {

    final InspectorPane pane;
    private final ViewContext context;
    private final ObjectCells cells;
    private final Latest<Inspected> reading;
    private final Visited visited = new Visited();
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable Inspected shown;
    private Inspected.@Nullable Ask asked;

    /** @param choose chooses an object */
    InspectorSection(ViewContext context, LongConsumer choose) {
        this.context = context;
        pane = new InspectorPane(context, new InspectorPane.Go() {
            @Override
            public void choose() {
                long object = object();
                if (object >= 0) {
                    choose.accept(object);
                }
            }

            @Override
            public void visit(int by) {
                begin(visited.go(by));
            }

            @Override
            public void step(int number) {
                begin(visited.toStep(number));
            }

            @Override
            public void turn(int by) {
                InspectorSection.this.turn(by);
            }

            @Override
            public void read(TextEncoding encoding) {
                Inspected.Ask ask = asked;
                if (ask != null) {
                    InspectorSection.this.read(ask.as(encoding));
                }
            }
        });
        reading = new Latest<>(context.workers(), "heap-inspect", this::show);
        cells = new ObjectCells(pane.entries, object -> {}, this::follow);
        pane.fields.setOnAction(this::followField);
        pane.forms.selectedProperty().addListener((o, was, is) -> {
            Inspected.Ask ask = asked;
            if (ask != null && !pane.isFilling()) {
                read(ask.in(is));
            }
        });
        pane.widthProperty().addListener(o -> fitHex());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        clear(null);
    }

    /** Forgets what was shown. */
    void clear(@Nullable HeapSnapshot newHeap) {
        reading.cancel();
        heap = newHeap;
        analysis = null;
        shown = null;
        asked = null;
        visited.clear();
        pane.fields.show(TableModel.EMPTY);
        pane.entries.show(TableModel.EMPTY);
        pane.hex.show(TableModel.EMPTY);
        pane.text.clear();
        pane.showNothing();
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

    /** Shows an object that was chosen elsewhere. */
    void inspect(long object) {
        if (object >= 0 && heap != null) {
            visited.choose(object);
            begin(object);
        }
    }

    private long object() {
        Inspected now = shown;
        return now == null ? -1 : now.fields().object();
    }

    private void begin(long object) {
        if (object >= 0) {
            read(Inspected.Ask.of(object, pane.bytesPerLine()));
        }
    }

    private void read(Inspected.Ask ask) {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        if (snapshot != null) {
            asked = ask;
            reading.ask((Job job) -> Inspected.of(snapshot, known, ask, job));
        }
    }

    private void follow(long object) {
        if (object >= 0) {
            visited.follow(object);
            begin(object);
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
        if (now != null
                && chosen.length == 1
                && chosen[0] < now.fields().fields().size()) {
            follow(now.fields().fields().get(chosen[0]).target());
        }
    }

    private void turn(int by) {
        Inspected now = shown;
        Inspected.Ask ask = asked;
        if (now != null && ask != null && (by < 0 ? now.from() > 0 : now.more())) {
            long to = now.from() + by * Inspected.step(now.form(), ask.perLine());
            read(ask.in(now.form()).at(Math.max(0, to)));
        }
    }

    /** Lines of bytes are as long as there is room for. */
    private void fitHex() {
        Inspected now = shown;
        Inspected.Ask ask = asked;
        int bytes = pane.bytesPerLine();
        if (now != null && ask != null && now.form() == InspectorForm.HEX && bytes != ask.perLine()) {
            read(ask.wide(bytes));
        }
    }

    private void key(KeyEvent event) {
        boolean alt = event.isAltDown() && !event.isShortcutDown();
        KeyCode code = event.getCode();
        if ((code == KeyCode.BACK_SPACE || alt && code == KeyCode.LEFT) && visited.hasBack()) {
            event.consume();
            begin(visited.go(-1));
        } else if (alt && code == KeyCode.RIGHT && visited.hasForward()) {
            event.consume();
            begin(visited.go(1));
        } else if (alt && (code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP)) {
            event.consume();
            turn(code == KeyCode.PAGE_DOWN ? 1 : -1);
        }
    }

    private void show(Inspected made) {
        shown = made;
        Texts words = context.texts().get();
        Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        boolean focused = owner == pane.fields || owner == pane.entries || owner == pane.hex || owner == pane.text;
        pane.title.setText(made.fields().title(words));
        pane.facts.setText(made.facts().text(words));
        TextContent text = made.text();
        boolean chosen = made.form() == InspectorForm.TEXT;
        pane.show(
                made.form(),
                made.forms(),
                chosen && text != null && text.isOfBytes() ? text.encoding() : null,
                made.from() > 0 || made.more());
        switch (made.form()) {
            case ENTRIES -> {
                EntryPage entries = made.entries();
                pane.entries.show(entries == null ? TableModel.EMPTY : entries.model(words, cells));
            }
            case TEXT ->
                pane.text.setText(
                        made.piece() == null
                                ? ""
                                : HexTable.printable(made.piece().text()));
            case FIELDS, ELEMENTS -> pane.fields.show(made.fields().model(words));
            case HEX -> pane.hex.show(HexTable.of(words, made.hex()));
        }
        showPlace(made, words);
        showWay(words);
        if (focused) {
            pane.node(made.form()).requestFocus();
        }
    }

    private void showPlace(Inspected made, Texts words) {
        pane.previous.setDisable(made.from() == 0);
        pane.next.setDisable(!made.more());
        int unit = Math.max(1, made.unit());
        String first = Numbers.count(made.from() / unit + 1);
        String last = Numbers.count((made.from() + made.count()) / unit);
        String key = made.inBytes() ? "heap.inspector.page.bytes" : "heap.inspector.page.of";
        pane.place.setText(
                made.total() < 0
                        ? words.get("heap.inspector.page", first, last)
                        : words.get(key, first, last, Numbers.count(made.total() / unit)));
    }

    private void showWay(Texts words) {
        HeapSnapshot snapshot = heap;
        if (snapshot != null) {
            pane.way.show(
                    visited.way().stream()
                            .map(o -> HeapNames.title(words, snapshot, o))
                            .toList(),
                    visited.step());
        }
        Buttons.show(pane.back, visited.hasBack() || visited.hasForward());
        Buttons.show(pane.forward, visited.hasBack() || visited.hasForward());
        pane.back.setDisable(!visited.hasBack());
        pane.forward.setDisable(!visited.hasForward());
    }
}
