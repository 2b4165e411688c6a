package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.compare.ClassChange;
import dev.auger.analysis.heap.compare.Comparability;
import dev.auger.analysis.heap.compare.GrownPath;
import dev.auger.analysis.heap.compare.GrownStep;
import dev.auger.analysis.heap.compare.HeapComparison;
import dev.auger.analysis.heap.compare.HeapTrend;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.views.ViewContext;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Lays dumps over each other once the page is open: two of them, or all as a course over time. */
final class CompareSection {

    /** Where an object of one of the dumps is shown. */
    interface Open {
        void object(HeapSnapshot heap, long object);
    }

    /** Classes that are tried before the user chooses one. */
    private static final int LIKELY = 20;

    /** An answer: one of the two is there. */
    private record Compared(
            List<HeapAnalysis> dumps,
            @Nullable HeapComparison pair,
            @Nullable HeapTrend trend,
            List<Comparability> against) {

        HeapAnalysis base() {
            return dumps.getFirst();
        }

        HeapAnalysis now() {
            return dumps.getLast();
        }
    }

    final ComparePane pane;
    private final ViewContext context;
    private final Open open;
    private final Consumer<String> chooseClass;
    private final Latest<Optional<GrownPath>> growing;
    private List<Dump> dumps = List.of();
    private boolean showing;
    private int asked;
    private boolean preparing;
    private @Nullable Compared found;
    private @Nullable GrownPath grown;
    private @Nullable String grownClass;
    /** Whether it is being looked for where the class is kept. */
    private boolean searching;

    private @Nullable ObjectLines growthLines;
    private @Nullable String failure;
    /** Classes in the order of the table's rows. */
    private List<String> rows = List.of();

    /**
     * @param open shows an object in its dump
     * @param chooseClass chooses a class
     */
    CompareSection(ViewContext context, Open open, Consumer<String> chooseClass) {
        this.context = context;
        this.open = open;
        this.chooseClass = chooseClass;
        pane = new ComparePane(context, this::compare, this::exchange, this::describe);
        growing = new Latest<>(context.workers(), "heap-growth", path -> {
            grown = path.orElse(null);
            searching = false;
            if (grownClass == null && grown != null) {
                grownClass = grown.now().className();
                pane.classes.select(rows.indexOf(grownClass));
            }
            fillGrowth();
        });
        pane.classes.sortOrderProperty().set(new SortOrder("shallow-change", true));
        pane.modes.selectedProperty().addListener(o -> {
            pane.classes.sortOrderProperty().set(new SortOrder(isTrend() ? "change" : "shallow-change", true));
            compare();
        });
        pane.metrics.selectedProperty().addListener(o -> fill());
        pane.unchanged.selectedProperty().addListener(o -> fill());
        pane.classes.setOnSelect(this::classChosen);
        pane.growth.setOnAction(this::openStep);
        showState();
    }

    /** @param now the dumps of the case in order */
    void setDumps(List<Dump> now) {
        if (now.equals(dumps)) {
            return;
        }
        dumps = now;
        Dump base = kept(pane.base.getValue(), now, 0);
        Dump after = kept(pane.after.getValue(), now, now.size() - 1);
        pane.base.show(now, base);
        pane.after.show(now, after);
        forget();
        showState();
        if (showing) {
            compare();
        }
    }

    private static @Nullable Dump kept(@Nullable Dump before, List<Dump> now, int otherwise) {
        return now.stream()
                .filter(d -> before != null && d.heap() == before.heap())
                .findFirst()
                .orElse(now.isEmpty() ? null : now.get(otherwise));
    }

    /** @param value whether the page is the one that is open */
    void setShowing(boolean value) {
        showing = value;
        if (value && found == null && !preparing && !pane.question.isRunning()) {
            compare();
        }
    }

    /** The chosen class, or null. */
    @Nullable
    String chosen() {
        int[] chosen = pane.classes.selectedRows();
        return chosen.length == 1 && chosen[0] < rows.size() ? rows.get(chosen[0]) : null;
    }

    void languageChanged() {
        showState();
        fill();
    }

    void dispose() {
        pane.question.cancel();
        growing.cancel();
    }

    private boolean isTrend() {
        return dumps.size() > 2 && pane.modes.getSelected() == ComparePane.Mode.ALL;
    }

    private void forget() {
        asked++;
        preparing = false;
        pane.question.cancel();
        growing.cancel();
        found = null;
        grown = null;
        grownClass = null;
        searching = false;
        failure = null;
        fill();
    }

    private void showState() {
        if (dumps.size() < 2) {
            pane.showEmpty(context.texts().get());
        } else {
            pane.showContent(dumps.size() > 2);
        }
        describe();
    }

    private void exchange() {
        Dump base = pane.base.getValue();
        Dump after = pane.after.getValue();
        pane.base.show(dumps, after);
        pane.after.show(dumps, base);
        compare();
    }

    private void compare() {
        forget();
        showState();
        Dump base = pane.base.getValue();
        Dump after = pane.after.getValue();
        if (!showing || dumps.size() < 2 || base == null || after == null) {
            return;
        }
        boolean trend = isTrend();
        List<HeapSnapshot> heaps = trend ? dumps.stream().map(Dump::heap).toList() : List.of(base.heap(), after.heap());
        preparing = true;
        describe();
        analyse(heaps, new ArrayList<>(), asked, trend);
    }

    /** One after the other: two analyses at once would fight for memory. */
    private void analyse(List<HeapSnapshot> heaps, List<HeapAnalysis> made, int number, boolean trend) {
        if (made.size() == heaps.size()) {
            preparing = false;
            ask(List.copyOf(made), trend);
            return;
        }
        context.analysis(heaps.get(made.size()))
                .whenComplete((analysis, problem) -> Platform.runLater(() -> {
                    if (number != asked) {
                        return;
                    }
                    if (problem != null) {
                        preparing = false;
                        failed(problem);
                        describe();
                        return;
                    }
                    made.add(analysis);
                    describe();
                    analyse(heaps, made, number, trend);
                }));
    }

    private void ask(List<HeapAnalysis> analyses, boolean trend) {
        pane.question.ask(
                job -> {
                    List<Comparability> against = new ArrayList<>();
                    for (int i = 1; i < analyses.size(); i++) {
                        against.add(Comparability.of(analyses.get(i - 1), analyses.get(i)));
                    }
                    return trend
                            ? new Compared(analyses, null, HeapTrend.of(analyses, job), against)
                            : new Compared(
                                    analyses,
                                    HeapComparison.of(analyses.getFirst(), analyses.getLast(), job),
                                    null,
                                    against);
                },
                made -> {
                    found = made;
                    HeapComparison pair = made.pair();
                    grown = pair == null ? null : pair.grown().orElse(null);
                    grownClass = grown == null ? null : grown.now().className();
                    fill();
                    HeapTrend course = made.trend();
                    if (course != null) {
                        explainLargest(made, course);
                    }
                },
                this::failed);
    }

    /** Nobody chose a class yet: of those that grew most the first that is kept in one place is where one would begin. */
    private void explainLargest(Compared made, HeapTrend trend) {
        CompareMetric metric = pane.metrics.getSelected();
        List<String> grew = trend.classes().stream()
                .filter(r -> TrendTable.change(r, metric) > 0)
                .sorted(Comparator.comparingLong(r -> -TrendTable.change(r, metric)))
                .limit(LIKELY)
                .map(HeapTrend.Row::className)
                .toList();
        growing.ask(job -> grew.stream()
                .map(name -> HeapComparison.growth(made.base(), made.now(), name, job))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private void explain(Compared made, String name) {
        grownClass = name;
        grown = null;
        growing.ask(job -> HeapComparison.growth(made.base(), made.now(), name, job));
        searching = true;
        fillGrowth();
    }

    private void failed(Throwable cause) {
        failure = String.valueOf(cause.getMessage());
        System.getLogger(CompareSection.class.getName()).log(System.Logger.Level.ERROR, "heap comparison", cause);
    }

    // --- what was found

    private void fill() {
        Texts words = context.texts().get();
        Compared made = found;
        boolean all = pane.unchanged.isSelected();
        if (made == null) {
            rows = List.of();
            pane.classes.show(TableModel.EMPTY);
        } else if (made.trend() != null) {
            HeapTrend trend = made.trend();
            List<HeapTrend.Row> shown = trend.classes().stream()
                    .filter(r -> all || TrendTable.changed(r))
                    .toList();
            rows = shown.stream().map(HeapTrend.Row::className).toList();
            CompareMetric metric = pane.metrics.getSelected();
            pane.classes.show(TrendTable.of(words, shown, dumps, metric, whole(made, metric), context::isOwnCode));
        } else if (made.pair() != null) {
            List<ClassChange> shown = made.pair().classes().stream()
                    .filter(c -> all || ChangeTable.changed(c))
                    .toList();
            rows = shown.stream().map(ClassChange::className).toList();
            pane.classes.show(ChangeTable.of(
                    words,
                    shown,
                    whole(made, CompareMetric.SHALLOW),
                    whole(made, CompareMetric.OBJECTS),
                    context::isOwnCode));
        }
        fillGrowth();
        describe();
    }

    private static long whole(Compared made, CompareMetric metric) {
        return made.dumps().stream()
                .mapToLong(a -> metric == CompareMetric.OBJECTS ? a.reachableObjects() : a.reachableBytes())
                .max()
                .orElse(1);
    }

    private void classChosen() {
        Compared made = found;
        int[] chosen = pane.classes.selectedRows();
        if (made == null || chosen.length != 1) {
            return;
        }
        String name = rows.get(chosen[0]);
        chooseClass.accept(name);
        explain(made, name);
    }

    private void fillGrowth() {
        Texts words = context.texts().get();
        Compared made = found;
        GrownPath path = grown;
        String name = grownClass;
        pane.growthTitle.setText(
                name == null
                        ? words.get("heap.compare.growth")
                        : words.get("heap.compare.growth.of", HeapNames.shortClass(name)));
        if (made == null || path == null) {
            growthLines = null;
            pane.growth.show(TableModel.EMPTY);
            pane.growthNote.setText("");
            pane.showGrowth(
                    made == null
                            ? ""
                            : words.get(
                                    name == null
                                            ? "heap.compare.growth.choose"
                                            : searching ? "heap.compare.growth.searching" : "heap.compare.apart"));
            return;
        }
        ObjectLines lines =
                GrowthTable.of(words, made.now().heap(), path, whole(made, CompareMetric.SHALLOW), context::isOwnCode);
        growthLines = lines;
        pane.showGrowth("");
        pane.growth.show(lines.model());
        pane.growthNote.setText(path.firstGrown()
                .map(s -> words.get(
                        "heap.compare.first", place(s), Delta.bytes(s.step().retained() - s.baseRetained())))
                .orElseGet(() -> words.get("heap.compare.none-grew")));
    }

    private static String place(GrownStep step) {
        String type = Names.simpleClass(step.step().className());
        return step.step().named() ? type + '.' + step.step().field() : type;
    }

    private void openStep() {
        Compared made = found;
        ObjectLines lines = growthLines;
        int[] chosen = pane.growth.selectedRows();
        if (made != null && lines != null && chosen.length == 1) {
            open.object(made.now().heap(), lines.object().applyAsLong(chosen[0]));
        }
    }

    private void describe() {
        Texts words = context.texts().get();
        Compared made = found;
        pane.note.setText(
                failure != null
                        ? words.get("heap.compare.failed", failure)
                        : preparing
                                ? words.get("heap.compare.analysing")
                                : pane.question.isRunning()
                                        ? words.get("heap.compare.running")
                                        : made == null ? "" : counted(words));
        if (made == null) {
            pane.showVerdict("", true);
        } else {
            CompareVerdict verdict = new CompareVerdict(words);
            pane.showVerdict(
                    verdict.text(made.dumps(), made.against()),
                    made.against().stream().allMatch(Comparability::isGood));
        }
    }

    private String counted(Texts words) {
        int shown = rows.size();
        return words.get(
                pane.unchanged.isSelected() ? "heap.compare.count.all" : "heap.compare.count",
                Numbers.count(shown),
                shown);
    }
}
