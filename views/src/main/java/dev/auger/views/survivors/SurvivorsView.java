package dev.auger.views.survivors;

import dev.auger.analysis.alloc.Survivor;
import dev.auger.analysis.alloc.Survivors;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.EventLog;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.RecordingPage;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.SearchField;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Objects that were alive when the recording ended: the one place where an allocation and an object are the same thing for certain.
 * Choosing one chooses its class, its site and its object for the layers.
 */
public final class SurvivorsView implements RecordingPage {

    private final ViewContext context;
    private final StackPane root = new StackPane();
    private final BorderPane content = new BorderPane();
    private final StackPane empty = new StackPane();
    private final Label caption = new Label();
    private final SearchField search;
    private final DataTable table;
    private final DataTable chain;
    private final DataTable stack;
    private final StackPane covered;
    private final Latest<List<Survivor>> question;
    private final ChangeListener<Texts> onTexts = (o, was, is) -> present();
    private @Nullable Recording recording;
    private @Nullable Recording answered;
    private List<Survivor> survivors = List.of();
    private boolean showing;

    public SurvivorsView(ViewContext context) {
        this.context = context;
        search = new SearchField(context.texts(), "survivors.search");
        table = new DataTable(context.workers());
        chain = new DataTable(context.workers());
        stack = new DataTable(context.workers());
        question = new Latest<>(context.workers(), "survivors", this::answered);
        covered = new WorkCover(context.texts(), question, () -> answered != null && answered == recording).over(root);
        caption.getStyleClass().addAll("label-text", "muted");
        Elide.whole(caption);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox toolbar = new HBox(caption, spring, search);
        toolbar.getStyleClass().add("view-toolbar");
        SplitPane lower = new SplitPane(chain, stack);
        SplitPane split = new SplitPane(table, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        content.setTop(toolbar);
        content.setCenter(split);
        empty.getStyleClass().add("code-empty");
        root.getStyleClass().addAll("surface", "survivors-view");
        root.getChildren().setAll(content, empty);
        search.textProperty().addListener((o, was, is) -> table.filterProperty().set(RowFilter.guess(is)));
        table.setOnSelect(this::chosen);
        context.texts().addListener(onTexts);
        present();
    }

    @Override
    public Node node() {
        return covered;
    }

    @Override
    public void show(Recording shown, String at) {
        recording = shown;
        if (showing) {
            ask();
        }
        present();
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        if (value) {
            ask();
        } else {
            question.cancel();
        }
    }

    private void ask() {
        Recording wanted = recording;
        if (wanted != null && wanted != answered && wanted.eventLog() != EventLog.EMPTY) {
            question.ask(job -> Survivors.of(wanted));
        }
    }

    private void answered(List<Survivor> found) {
        answered = recording;
        survivors = found;
        present();
    }

    private void present() {
        Recording about = recording;
        boolean known = about != null && about == answered;
        content.setVisible(known && !survivors.isEmpty());
        empty.setVisible(known && survivors.isEmpty());
        if (about != null && about.eventLog() == EventLog.EMPTY) {
            Texts words = context.texts().get();
            EmptyState reading = new EmptyState(
                    words.get("survivors.reading"), words.get("survivors.reading.text"), List.of(), List.of());
            reading.setMaxHeight(Region.USE_PREF_SIZE);
            empty.getChildren().setAll(reading);
            empty.setVisible(true);
        }
        if (about == null || !known) {
            return;
        }
        Texts texts = context.texts().get();
        if (survivors.isEmpty()) {
            empty.getChildren().setAll(nothing(about, texts));
            return;
        }
        caption.setText(texts.get("survivors.caption", Numbers.count(survivors.size())));
        table.show(SurvivorTable.model(survivors, texts));
        detail();
    }

    /** "None was alive" and "nobody looked" are different answers. */
    private static EmptyState nothing(Recording about, Texts texts) {
        boolean looked = about.oldObjectAvailability() == Availability.NONE_OCCURRED;
        EmptyState state = new EmptyState(
                texts.get(looked ? "survivors.none" : "survivors.off"),
                texts.get("survivors.how"),
                List.of(new EmptyState.Need("jdk.OldObjectSample#cutoff=infinity", texts.get("survivors.need"))),
                List.of());
        state.setMaxHeight(Region.USE_PREF_SIZE);
        return state;
    }

    private void chosen() {
        int[] rows = table.selectedRows();
        if (rows.length == 1 && rows[0] < survivors.size()) {
            Survivor survivor = survivors.get(rows[0]);
            Frame site = survivor.site();
            String className = survivor.object().className();
            CodePoint place = site == null ? null : CodePoint.of(site);
            context.select(context.selection()
                    .get()
                    .withAllocation(new Selection.Allocation(className, place))
                    .withObject(new Selection.HeapObject(
                            className, survivor.object().address()))
                    .withCode(place));
        }
        detail();
    }

    private void detail() {
        Recording about = recording;
        int[] rows = table.selectedRows();
        int row = rows.length == 0 ? 0 : rows[0];
        if (about == null || row >= survivors.size()) {
            chain.show(TableModel.EMPTY);
            stack.show(TableModel.EMPTY);
            return;
        }
        Texts texts = context.texts().get();
        chain.show(ChainList.chain(survivors.get(row), texts));
        stack.show(ChainList.stack(about, survivors.get(row), texts));
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public void search() {
        search.focus();
    }

    @Override
    public void dispose() {
        question.cancel();
        context.texts().removeListener(onTexts);
    }
}
