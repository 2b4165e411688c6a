package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.waste.WasteKind;
import dev.auger.views.ViewContext;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Looks for waste when its page is first opened, and shows it by kind. */
final class WasteSection {

    final WastePane pane;
    private final ViewContext context;
    private final ObjectCells cells;
    private @Nullable HeapAnalysis analysis;
    private @Nullable WasteFound found;
    private WasteFound.@Nullable Kind chosen;
    private @Nullable String failure;
    private boolean analysing;
    private boolean showing;
    private boolean asked;

    /**
     * @param inspect shows an object's values
     * @param open goes to what keeps an object
     */
    WasteSection(ViewContext context, LongConsumer inspect, LongConsumer open) {
        this.context = context;
        pane = new WastePane(context, this::ask, this::describe);
        cells = new ObjectCells(pane.rows, inspect, open);
        pane.kinds.sortOrderProperty().set(new SortOrder("wasted", true));
        pane.rows.sortOrderProperty().set(new SortOrder("wasted", true));
        pane.kinds.setOnSelect(this::choose);
        pane.showTexts.selectedProperty().addListener(o -> fillRows());
        describe();
    }

    void clear() {
        pane.question.cancel();
        analysis = null;
        found = null;
        chosen = null;
        failure = null;
        asked = false;
        pane.showTexts.setSelected(false);
        pane.kinds.show(TableModel.EMPTY);
        pane.rows.show(TableModel.EMPTY);
        describe();
    }

    void setWaiting(boolean value) {
        analysing = value;
        describe();
    }

    void show(HeapAnalysis newAnalysis) {
        analysis = newAnalysis;
        look();
    }

    /** @param value whether the page is the one that is open */
    void setShowing(boolean value) {
        showing = value;
        look();
    }

    void languageChanged() {
        pane.waiting.languageChanged();
        fill();
        describe();
    }

    /** The object chosen among examples, or -1. */
    long chosen() {
        return cells.chosen();
    }

    void dispose() {
        pane.question.cancel();
        pane.waiting.dispose();
    }

    private void look() {
        if (showing && !asked && analysis != null) {
            ask();
        } else {
            describe();
        }
    }

    private void ask() {
        HeapAnalysis known = analysis;
        if (known == null) {
            return;
        }
        asked = true;
        failure = null;
        pane.question.ask(
                job -> WasteFound.find(known, job),
                made -> {
                    found = made;
                    chosen = made.kinds().isEmpty() ? null : made.kinds().getFirst();
                    fill();
                    if (chosen != null) {
                        pane.kinds.select(0);
                    }
                },
                cause -> {
                    failure = String.valueOf(cause.getMessage());
                    System.getLogger(WasteSection.class.getName()).log(System.Logger.Level.ERROR, "heap waste", cause);
                });
    }

    private void choose() {
        int[] rows = pane.kinds.selectedRows();
        WasteFound made = found;
        if (made != null && rows.length == 1) {
            chosen = made.kinds().get(rows[0]);
            fillRows();
        }
    }

    private void fill() {
        WasteFound made = found;
        if (made != null) {
            pane.kinds.show(new WasteTable(context.texts().get()).kinds(made));
            fillRows();
        }
    }

    private void fillRows() {
        WasteFound made = found;
        WasteFound.Kind kind = chosen;
        if (made == null || kind == null) {
            return;
        }
        Texts words = context.texts().get();
        WasteTable table = new WasteTable(words);
        boolean texts = kind.kind() == WasteKind.DUPLICATE_STRINGS;
        pane.showTexts.setVisible(texts);
        pane.showTexts.setManaged(texts);
        pane.kind.setText(table.name(kind));
        pane.why.setText(table.why(kind));
        if (texts) {
            pane.rows.show(table.texts(made.texts(), pane.showTexts.isSelected(), cells));
            pane.kindNote.setText(words.get(
                    made.duplicates() > made.texts().size() ? "heap.waste.texts.first" : "heap.waste.texts",
                    Numbers.count(made.duplicates()),
                    made.duplicates(),
                    Numbers.count(made.texts().size())));
        } else {
            List<WasteFound.Row> rows = made.rows().stream()
                    .filter(r -> r.row().kind() == kind.kind())
                    .toList();
            pane.rows.show(table.rows(rows, context::isOwnCode, cells));
            pane.kindNote.setText(words.get("heap.waste.classes", Numbers.count(rows.size()), rows.size()));
        }
    }

    private void describe() {
        Texts words = context.texts().get();
        WasteFound made = found;
        String why = failure;
        if (analysing) {
            pane.showWaiting();
        } else if (made != null && !made.kinds().isEmpty()) {
            pane.note.setText(words.get("heap.waste.of", Numbers.bytes(made.reachable())));
            pane.showFound();
        } else if (pane.question.isRunning()) {
            pane.showBefore(words.get("heap.waste.running"), false);
        } else if (why != null) {
            pane.showBefore(words.get("heap.waste.failed", why), true);
        } else if (made != null) {
            pane.showBefore(words.get("heap.waste.nothing"), false);
        } else {
            pane.showBefore(words.get("heap.waste.ask"), analysis != null);
        }
    }
}
