package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ThreadHolders;
import dev.auger.model.job.Job;
import dev.auger.views.ViewContext;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Which threads keep what is chosen, on the page of paths: by which local of which frame, and how much of it. */
final class KeeperSection {

    private final ViewContext context;
    private final RefPane pane;
    private final Question question;
    private @Nullable HeapAnalysis analysis;
    private @Nullable KeeperTable found;
    private @Nullable Wanted shown;
    private @Nullable String failure;
    private boolean showing;

    /**
     * @param inspect shows an object's values
     * @param open goes to what keeps an object
     */
    KeeperSection(ViewContext context, RefPane pane, LongConsumer inspect, LongConsumer open) {
        this.context = context;
        this.pane = pane;
        this.question = new Question(context, "heap-keepers", this::describe);
        pane.setKeeperProgress(question.line);
        pane.keepers.sortOrderProperty().set(new SortOrder("retained", true));
        pane.keepers.setOnSelect(() -> inspect.accept(object()));
        pane.keepers.setOnAction(() -> {
            if (object() >= 0) {
                open.accept(object());
            }
        });
    }

    void clear() {
        question.cancel();
        analysis = null;
        forget();
    }

    private void forget() {
        found = null;
        shown = null;
        failure = null;
        pane.keepers.show(TableModel.EMPTY);
    }

    void show(HeapAnalysis newAnalysis) {
        analysis = newAnalysis;
        refresh();
    }

    void setShowing(boolean value) {
        showing = value;
        refresh();
    }

    /** Looks again if something else is chosen. */
    void refresh() {
        HeapAnalysis known = analysis;
        if (!showing || known == null || pane.modes.getSelected() != PathMode.THREADS) {
            return;
        }
        Wanted wanted = Wanted.of(context.selection().get(), known.heap());
        if (wanted.equals(shown)) {
            describe();
            return;
        }
        question.cancel();
        forget();
        shown = wanted;
        if (!wanted.className().isEmpty()) {
            question.ask(
                    job -> find(known, wanted, job),
                    made -> {
                        found = made;
                        fill();
                    },
                    cause -> {
                        failure = String.valueOf(cause.getMessage());
                        System.getLogger(KeeperSection.class.getName())
                                .log(System.Logger.Level.ERROR, "heap threads", cause);
                    });
        }
        describe();
    }

    private static KeeperTable find(HeapAnalysis known, Wanted wanted, Job job) {
        return new KeeperTable(
                known,
                wanted.object() >= 0
                        ? ThreadHolders.of(known, wanted.object(), job)
                        : ThreadHolders.of(known, wanted.className(), job));
    }

    void languageChanged() {
        fill();
        describe();
    }

    void dispose() {
        question.cancel();
    }

    /** The object of the chosen line, or -1. */
    long object() {
        KeeperTable now = found;
        int[] rows = pane.keepers.selectedRows();
        return now == null || rows.length != 1 ? -1 : now.object(rows[0]);
    }

    private void fill() {
        KeeperTable now = found;
        if (now != null) {
            pane.keepers.show(now.model(context.texts().get()));
        }
    }

    private void describe() {
        Texts words = context.texts().get();
        Wanted wanted = shown;
        KeeperTable now = found;
        String problem = failure;
        pane.keeperNote.setText(
                analysis == null
                        ? words.get("heap.path.later")
                        : problem != null
                                ? words.get("heap.refs.failed", problem)
                                : wanted == null || wanted.className().isEmpty()
                                        ? words.get("heap.path.choose")
                                        : now == null ? words.get("heap.keepers.running") : said(words, wanted, now));
    }

    private static String said(Texts words, Wanted wanted, KeeperTable now) {
        ThreadHolders holders = now.holders();
        String more = holders.complete() ? "" : " " + words.get("heap.keepers.incomplete");
        if (holders.instances() == 0) {
            return words.get("heap.keepers.unreachable", wanted.shortName());
        }
        if (wanted.object() >= 0) {
            return holders.alone().isEmpty()
                    ? words.get("heap.keepers.reached", Numbers.count(now.threadCount()), now.threadCount()) + more
                    : words.get("heap.keepers.alone", now.threadName(0), Numbers.bytes(holders.retained()));
        }
        return words.get(
                "heap.keepers.class",
                wanted.shortName(),
                Numbers.share((double) holders.keptAlone() / Math.max(1, holders.retained())),
                Numbers.bytes(holders.retained()),
                Numbers.count(now.threadCount()),
                now.threadCount());
    }
}
