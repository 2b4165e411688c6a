package dev.auger.views.allocation;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.alloc.AllocationSummary.SiteRow;
import dev.auger.analysis.alloc.Allocations;
import dev.auger.analysis.alloc.Dimension;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.flame.FilterWords;
import dev.auger.views.flame.FlameEmpty;
import dev.auger.views.flame.FlamePane;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.parts.Twins;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Layer three: what the chosen threads and stacks allocate, when, and where. */
public final class AllocationView implements LayerView {

    private static final double TIMELINE_SHARE = 0.56;

    private final ViewContext context;
    private final BorderPane root = new BorderPane();
    private final SegmentedBar<AllocationMode> modes;
    private final SegmentedBar<Dimension> dimensions;
    private final Label untimed = new Label();
    private final Label caption = new Label();
    private final AllocationLegend legend = new AllocationLegend();
    private final AllocationChart chart;
    private final DataTable twin;
    private final ToggleButton asTable = new ToggleButton();
    private final StackPane picture;
    private final DataTable sites;
    private final Label sitesCaption = new Label();
    private final TextField filter = new TextField();
    private final SplitPane timeline = new SplitPane();
    private final FlamePane flame;
    private final FlameEmpty empty = new FlameEmpty();
    private final StackPane covered;
    private final Latest<AllocationRequest.Result> latest;
    private final InvalidationListener changed = o -> refresh();
    private final InvalidationListener textsChanged = o -> showWords();
    private @Nullable AllocationRequest asked;
    private AllocationRequest.@Nullable Result shown;
    private boolean showing;
    private boolean selecting;

    public AllocationView(ViewContext context) {
        this.context = context;
        latest = new Latest<>(context.workers(), "allocation", this::show);
        covered = new WorkCover(context.texts(), latest, () -> shown != null).over(root);
        modes = new SegmentedBar<>(context.texts(), AllocationMode.keys());
        dimensions = new SegmentedBar<>(context.texts(), dimensionKeys());
        chart = new AllocationChart(context.texts(), context.cursor(), this::chooseRange);
        twin = new DataTable(context.workers());
        twin.setOnAction(this::chooseRows);
        picture = new StackPane(chart);
        Twins.icon(asTable, context.texts());
        Access.twin(chart, twin, asTable);
        asTable.selectedProperty().addListener(o -> showChartOrTable());
        sites = new DataTable(context.workers());
        flame = new FlamePane(context, "allocation-flame", EnumSet.of(Layer.THREAD, Layer.STACK));
        flame.options().kindProperty().set(FlameKind.of(SampleKind.ALLOC));
        build();
        modes.selectedProperty().addListener(o -> showMode());
        dimensions.selectedProperty().addListener(changed);
        sites.setOnSelect(this::siteChosen);
        sites.setOnAction(this::openSource);
        filter.textProperty()
                .addListener((o, old, now) -> sites.filterProperty().set(RowFilter.guess(now)));
        context.evidence().addListener(changed);
        context.selection().addListener(changed);
        context.texts().addListener(textsChanged);
        showMode();
    }

    private static Map<Dimension, String> dimensionKeys() {
        Map<Dimension, String> keys = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            keys.put(dimension, "alloc.by." + dimension.name().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    private void build() {
        caption.getStyleClass().add("alloc-caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox toolbar = new HBox(modes, dimensions, space, caption, asTable, flame.searchBox());
        toolbar.getStyleClass().add("view-toolbar");
        untimed.getStyleClass().add("alloc-untimed");
        untimed.setWrapText(true);
        untimed.textProperty().bind(Words.of(context.texts(), "alloc.untimed"));
        showTimed(true);
        showChartOrTable();
        VBox above = new VBox(legend, picture, untimed);
        VBox.setVgrow(picture, Priority.ALWAYS);
        Label title = new Label();
        title.getStyleClass().add("sites-title");
        title.textProperty().bind(Words.of(context.texts(), "alloc.sites"));
        sitesCaption.getStyleClass().addAll("caption", "muted");
        filter.promptTextProperty().bind(Words.of(context.texts(), "alloc.sites.filter"));
        filter.accessibleTextProperty().bind(Words.of(context.texts(), "alloc.sites.filter"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, sitesCaption, gap, filter);
        head.getStyleClass().add("sites-head");
        VBox below = new VBox(head, sites);
        VBox.setVgrow(sites, Priority.ALWAYS);
        timeline.setOrientation(Orientation.VERTICAL);
        timeline.getItems().setAll(above, below);
        timeline.setDividerPositions(TIMELINE_SHARE);
        root.getStyleClass().addAll("surface", "allocation-view");
        root.setTop(toolbar);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void showMode() {
        boolean timelineShown = modes.getSelected() == AllocationMode.TIMELINE;
        dimensions.setVisible(timelineShown);
        dimensions.setManaged(timelineShown);
        caption.setVisible(timelineShown);
        caption.setManaged(timelineShown);
        Buttons.show(asTable, timelineShown);
        flame.searchBox().setVisible(!timelineShown);
        flame.searchBox().setManaged(!timelineShown);
        Recording recording = recording();
        if (recording != null) {
            flame.options()
                    .kindProperty()
                    .set(FlameKind.of(Allocations.kind(recording).orElse(SampleKind.ALLOC)));
        }
        flame.setShowing(showing && !timelineShown);
        showCentre();
        refresh();
    }

    private @Nullable Recording recording() {
        return context.evidence().get().recordings().stream()
                .filter(r -> Allocations.samples(r).isPresent())
                .findFirst()
                .or(() -> context.evidence().get().recording())
                .orElse(null);
    }

    private void refresh() {
        if (!showing || modes.getSelected() != AllocationMode.TIMELINE) {
            return;
        }
        Recording recording = recording();
        if (recording == null || Allocations.samples(recording).isEmpty()) {
            latest.cancel();
            asked = null;
            shown = null;
            caption.setText("");
            showCentre();
            return;
        }
        Selection now = context.selection().get();
        Selection filters = Selection.NONE
                .withRange(now.range())
                .withThreads(now.threads(), now.threadLabel())
                .withStack(now.stack());
        AllocationRequest request = new AllocationRequest(recording, dimensions.getSelected(), filters);
        AllocationRequest before = asked;
        showTimed(recording.isTimed());
        if (request.equals(before)) {
            showSelected();
            return;
        }
        asked = request;
        if (before != null && before.sameQuestion(request)) {
            latest.askNext(request::answer);
        } else {
            latest.ask(request::answer);
        }
        showCentre();
    }

    private void showChartOrTable() {
        // The chart stays in the scene, where it learns of colours and sizes.
        chart.setVisible(!asTable.isSelected());
        picture.getChildren().setAll(asTable.isSelected() ? List.of(chart, twin) : List.of(chart));
    }

    private void chooseRange(TimeRange range) {
        context.select(context.selection().get().withRange(range));
    }

    /** The time from the first of the chosen rows to the last. */
    private void chooseRows() {
        AllocationRequest.Result result = shown;
        int[] rows = twin.selectedRows();
        if (result != null && rows.length > 0) {
            chooseRange(TimelineTable.range(result, rows[0], rows[rows.length - 1]));
        }
    }

    /** What was added up has no times: in place of the timeline stands a sentence, and the sites have its room. */
    private void showTimed(boolean timed) {
        if (timed != picture.isManaged() || timed == untimed.isManaged()) {
            picture.setVisible(timed);
            picture.setManaged(timed);
            asTable.setDisable(!timed);
            untimed.setVisible(!timed);
            untimed.setManaged(!timed);
            timeline.setDividerPositions(timed ? TIMELINE_SHARE : 0);
        }
    }

    private void show(AllocationRequest.Result result) {
        shown = result;
        showWords();
        showSelected();
    }

    private void showWords() {
        AllocationRequest.Result result = shown;
        showCentre();
        if (result == null) {
            return;
        }
        Texts texts = context.texts().get();
        AllocationSummary summary = result.summary();
        caption.setText(caption(result, texts));
        legend.show(result, texts);
        chart.show(result);
        twin.show(TimelineTable.of(result, texts));
        sites.show(SitesTable.model(result, texts));
        sitesCaption.setText(texts.get(
                "alloc.sites.caption",
                Numbers.inText(summary.sites().size()),
                Numbers.inText(summary.classes().size()),
                summary.sites().size(),
                summary.classes().size()));
    }

    /** Bytes are an estimate: their error is that of the largest class's share, from sample counts. */
    private static String caption(AllocationRequest.Result result, Texts texts) {
        AllocationSummary summary = result.summary();
        String words = texts.get("alloc.caption.empty");
        if (summary.samples() > 0) {
            AllocationSummary.ClassRow largest = summary.classes().getFirst();
            Share share = new Share(largest.bytes(), summary.totalBytes(), largest.samples(), summary.samples());
            words = texts.get(
                    "alloc.caption",
                    Numbers.inText(summary.samples()),
                    Numbers.bytes(summary.totalBytes()),
                    Numbers.decimal((share.high() - share.low()) * 50, 1),
                    summary.samples());
        }
        String filtered = FilterWords.of(
                result.request().recording(), result.request().selection().withRange(null), texts);
        return filtered.isEmpty() ? words : filtered + " · " + words;
    }

    private void showCentre() {
        if (modes.getSelected() == AllocationMode.FLAME) {
            root.setCenter(flame);
            return;
        }
        Texts texts = context.texts().get();
        Recording recording = recording();
        AllocationRequest.Result result = shown;
        if (recording == null) {
            boolean go = context.evidence().get().isGo();
            empty.show(texts, go ? "alloc.empty.go" : "alloc.empty.none", true);
        } else if (Allocations.samples(recording).isEmpty()) {
            empty.show(texts, "alloc.empty.events", true, recording.passport().name());
        } else if (result != null && result.summary().samples() == 0 && answers(result)) {
            empty.show(texts, "alloc.empty.filtered", false);
        } else {
            // Blank while there is nothing to show yet, but there: it may have been given the keyboard already.
            boolean blank = result == null || result.summary().samples() == 0;
            timeline.setOpacity(blank ? 0 : 1);
            if (blank) {
                caption.setText("");
            }
            root.setCenter(timeline);
            return;
        }
        root.setCenter(empty);
    }

    /** Whether what is shown answers the question asked now, be it from a little less of the file. */
    private boolean answers(AllocationRequest.Result result) {
        AllocationRequest now = asked;
        return now == null || now.sameQuestion(result.request());
    }

    /** Marks the row of the selection's site. */
    private void showSelected() {
        AllocationRequest.Result result = shown;
        Selection.Allocation chosen = context.selection().get().allocation();
        if (result == null || selecting) {
            return;
        }
        selecting = true;
        CodePoint site = chosen == null ? null : chosen.site();
        if (site == null) {
            sites.clearSelection();
        } else {
            for (int row = 0; row < result.summary().sites().size(); row++) {
                if (at(result.summary().sites().get(row).top(), site)) {
                    sites.select(row);
                    break;
                }
            }
        }
        selecting = false;
    }

    private static boolean at(Frame top, CodePoint site) {
        return top.className().equals(site.className())
                && top.method().equals(site.method())
                && top.line() == site.line();
    }

    private @Nullable SiteRow chosenRow() {
        AllocationRequest.Result result = shown;
        int[] rows = sites.selectedRows();
        return result == null
                        || rows.length != 1
                        || rows[0] >= result.summary().sites().size()
                ? null
                : result.summary().sites().get(rows[0]);
    }

    private void siteChosen() {
        SiteRow row = chosenRow();
        if (row == null || selecting || row.top().className().isEmpty() && row.topClass() == null) {
            return;
        }
        Selection.Allocation allocation = new Selection.Allocation(row.topClass(), CodePoint.of(row.top()));
        if (!Objects.equals(allocation, context.selection().get().allocation())) {
            selecting = true;
            context.select(context.selection().get().withAllocation(allocation));
            selecting = false;
        }
    }

    private void openSource() {
        SiteRow row = chosenRow();
        if (row != null && !row.top().className().isEmpty()) {
            context.select(context.selection().get().withCode(CodePoint.of(row.top())));
            context.open(Layer.CODE);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F4 && modes.getSelected() == AllocationMode.TIMELINE) {
            openSource();
            event.consume();
        }
    }

    @Override
    public Layer layer() {
        return Layer.ALLOCATION;
    }

    @Override
    public Node node() {
        return covered;
    }

    @Override
    public void setShowing(boolean nowShowing) {
        showing = nowShowing;
        flame.setShowing(showing && modes.getSelected() == AllocationMode.FLAME);
        if (showing) {
            refresh();
            showCentre();
        } else {
            latest.cancel();
            asked = shown == null ? null : shown.request();
        }
    }

    @Override
    public void focus() {
        if (modes.getSelected() == AllocationMode.FLAME) {
            flame.focusMain();
        } else {
            sites.requestFocus();
        }
    }

    @Override
    public void search() {
        if (modes.getSelected() == AllocationMode.FLAME) {
            flame.focusSearch();
        } else {
            filter.requestFocus();
        }
    }

    @Override
    public void dispose() {
        latest.cancel();
        flame.dispose();
        context.evidence().removeListener(changed);
        context.selection().removeListener(changed);
        context.texts().removeListener(textsChanged);
    }
}
