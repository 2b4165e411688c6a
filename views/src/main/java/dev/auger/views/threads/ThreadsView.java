package dev.auger.views.threads;

import dev.auger.analysis.threads.WaitForGraph;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Layer one: the threads of a dump with their shares of the recording, or of a recording alone. Choosing threads narrows every view to
 * them.
 */
public final class ThreadsView implements LayerView {

    private static final int GRAPH_ROWS = 40;

    private final ViewContext context;
    private final ThreadsPane pane;
    private final ChangeListener<EvidenceSet> onEvidence = (o, was, is) -> changed();
    private final ChangeListener<Selection> onSelection = (o, was, is) -> selectionChanged(was, is);
    private final ChangeListener<Texts> onTexts = (o, was, is) -> languageChanged();
    private boolean showing;
    private boolean stale = true;
    private @Nullable ThreadDump chosenDump;
    private @Nullable ThreadFacts facts;
    private @Nullable ThreadRows rows;
    private @Nullable WaitRows waits;
    private List<ThreadRef> selectedHere = List.of();
    private int stackOf = -1;

    /** What one computation made. */
    private record Made(
            ThreadFacts facts, ThreadRows rows, @Nullable WaitRows waits) {}

    public ThreadsView(ViewContext context) {
        this.context = context;
        this.pane = new ThreadsPane(context);
        pane.table().setOnSelect(this::selected);
        pane.table().setOnAction(() -> context.open(Layer.STACK));
        pane.table().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.head().setOnChange(this::changed);
        pane.head().search().textProperty().addListener((o, was, is) -> filter(RowFilter.guess(is)));
        pane.head().modeProperty().addListener((o, was, is) -> showMode());
        pane.graph().setOnChoose(this::choose);
        pane.stack().setHandlers(this::chooseCode, frame -> {
            chooseCode(frame);
            context.open(Layer.CODE);
        });
        context.evidence().addListener(onEvidence);
        context.selection().addListener(onSelection);
        context.texts().addListener(onTexts);
        pane.showStack(null);
        showNothing();
    }

    @Override
    public Layer layer() {
        return Layer.THREAD;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        pane.lanes().setShowing(value && inLanes());
        if (value && stale) {
            compute();
        }
    }

    @Override
    public void focus() {
        if (inLanes()) {
            pane.lanes().focusMain();
        } else {
            pane.table().requestFocus();
        }
    }

    @Override
    public void search() {
        pane.head().search().focus();
    }

    @Override
    public void dispose() {
        context.evidence().removeListener(onEvidence);
        context.selection().removeListener(onSelection);
        context.texts().removeListener(onTexts);
        pane.lanes().dispose();
        showing = false;
    }

    private boolean inLanes() {
        return pane.head().modeProperty().get() == ThreadMode.LANES;
    }

    private void filter(RowFilter filter) {
        pane.table().filterProperty().set(filter);
        pane.lanes().filter(filter);
    }

    private void showMode() {
        pane.lanes().setShowing(showing && inLanes());
        show();
    }

    private void changed() {
        stale = true;
        if (showing) {
            compute();
        }
    }

    private void selectionChanged(Selection was, Selection is) {
        if (!Objects.equals(was.range(), is.range())) {
            changed();
        }
        if (!is.threads().equals(selectedHere)) {
            selectedHere = is.threads();
            mark();
        }
    }

    private void languageChanged() {
        pane.languageChanged();
        stackOf = -1;
        show();
    }

    /** Without an answer: what is needed if the evidence lacks it, else nothing until the first answer is there. */
    private void showNothing() {
        EvidenceSet evidence = context.evidence().get();
        if (evidence.recording().isPresent() || !DumpChoice.all(evidence).isEmpty()) {
            pane.showBlank();
            return;
        }
        Texts words = context.texts().get();
        pane.showEmpty(new EmptyState(
                words.get("threads.empty"),
                words.get("threads.empty.how"),
                List.of(
                        new EmptyState.Need("jcmd PID Thread.print -l", words.get("threads.empty.dump")),
                        new EmptyState.Need("jcmd PID JFR.dump", words.get("threads.empty.recording"))),
                List.of()));
    }

    private void compute() {
        EvidenceSet evidence = context.evidence().get();
        Optional<Recording> recording = evidence.recording();
        List<DumpChoice> choices = DumpChoice.all(evidence);
        if (choices.isEmpty() && recording.isEmpty()) {
            stale = false;
            facts = null;
            showNothing();
            return;
        }
        if (facts == null) {
            showNothing();
        }
        stale = false;
        DumpChoice choice = choices.stream()
                .filter(c -> c.dump() == chosenDump)
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.getLast());
        TimeRange range = context.selection().get().range();
        ThreadGrouping grouping = pane.head().grouping();
        var hidden = pane.head().hidden();
        boolean fold = pane.head().fold();
        List<ThreadDump> dumps = choices.stream().map(DumpChoice::dump).toList();
        Job job = Job.quiet();
        pane.setBusy(true);
        context.workers()
                .submit("threads-view", job, () -> {
                    ThreadFacts made = choice == null
                            ? ThreadFacts.ofRecording(recording.orElseThrow(), range, job)
                            : ThreadFacts.ofDump(choice.dump(), dumps, recording, range, job);
                    WaitRows graph = choice == null ? null : WaitRows.of(WaitForGraph.of(choice.dump()), GRAPH_ROWS);
                    return new Made(made, ThreadRows.of(made, grouping, hidden, fold, job), graph);
                })
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    if (job.isCancelled()) {
                        return;
                    }
                    pane.setBusy(false);
                    if (failure != null) {
                        throw new IllegalStateException("threads", failure);
                    }
                    if (facts != null && facts.dump() != made.facts().dump()) {
                        stackOf = -1;
                    }
                    facts = made.facts();
                    rows = made.rows();
                    waits = made.waits();
                    showDumps(choices, choice);
                    show();
                }));
    }

    private void showDumps(List<DumpChoice> choices, @Nullable DumpChoice shown) {
        if (shown == null) {
            pane.head().hideDumps();
            return;
        }
        pane.head().showDumps(choices, shown, choice -> {
            chosenDump = choice.dump();
            changed();
        });
    }

    private void show() {
        ThreadFacts known = facts;
        ThreadRows made = rows;
        if (known == null || made == null) {
            showNothing();
            return;
        }
        pane.head().showModes(context.evidence().get().recording().isPresent());
        if (inLanes()) {
            pane.showLanes();
        } else {
            pane.showContent(known.fromDump());
        }
        pane.table().show(ThreadTable.of(context.texts(), made));
        pane.head().showStates(made.stateCounts());
        pane.head().showCaption(caption(known), totals(known));
        pane.showGraph(waits, known);
        mark();
        if (stackOf < 0) {
            showStackOf(firstInteresting(made));
        }
    }

    private String caption(ThreadFacts known) {
        Texts words = context.texts().get();
        String count = Numbers.count(known.size());
        ThreadDump dump = known.dump();
        String what = dump == null
                ? words.get("threads.caption.recording", count)
                : dump.at() == null
                        ? words.get("threads.count", count, known.size())
                        : words.get("threads.caption.dump", count, new DumpChoice(dump, "", 1, 1).time(words));
        Optional<Recording> recording = context.evidence().get().timedRecording();
        if (!known.hasLoad() || recording.isEmpty()) {
            return what;
        }
        TimeRange range = context.selection().get().range();
        long nanos = range == null ? recording.get().range().nanos() : range.nanos();
        return words.get("threads.caption.load", what, Numbers.nanos(nanos));
    }

    private String totals(ThreadFacts known) {
        int virtual = 0;
        for (int i = 0; i < known.size(); i++) {
            virtual += known.ref(i).virtual() ? 1 : 0;
        }
        return context.texts()
                .get()
                .get("threads.totals", Numbers.count(known.size() - virtual), Numbers.count(virtual));
    }

    /** The thread whose stack is shown before one is chosen: who holds others up, else the first row. */
    private static int firstInteresting(ThreadRows made) {
        return made.rows().isEmpty() ? -1 : made.rows().getFirst().threads()[0];
    }

    /** Marks the rows of the threads the selection names. */
    private void mark() {
        ThreadRows made = rows;
        List<ThreadRef> wanted = context.selection().get().threads();
        if (made == null) {
            return;
        }
        if (wanted.isEmpty()) {
            pane.table().clearSelection();
            return;
        }
        WantedThreads set = new WantedThreads(wanted);
        for (int g = 0; g < made.groups().size(); g++) {
            int[] threads = made.groups().get(g).threads();
            if (made.grouping() != ThreadGrouping.NONE && threads.length == wanted.size() && all(made, threads, set)) {
                pane.table().select(~g);
                return;
            }
        }
        for (int r = 0; r < made.rows().size(); r++) {
            if (all(made, made.rows().get(r).threads(), set)) {
                pane.table().select(r);
                return;
            }
        }
        pane.table().clearSelection();
    }

    /** Whether every thread is a wanted one; those of a finding may come from another file than the dump shown. */
    private static boolean all(ThreadRows made, int[] threads, WantedThreads wanted) {
        return Arrays.stream(threads).allMatch(t -> wanted.contains(made.facts().ref(t)));
    }

    private void selected() {
        ThreadRows made = rows;
        if (made == null
                || pane.table().modelProperty().get().rows() != made.rows().size()) {
            return;
        }
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int g : pane.table().selectedGroups()) {
            Arrays.stream(made.groups().get(g).threads()).forEach(chosen::add);
        }
        for (int r : pane.table().selectedRows()) {
            Arrays.stream(made.rows().get(r).threads()).forEach(chosen::add);
        }
        List<Integer> threads = List.copyOf(chosen);
        if (threads.isEmpty()) {
            return;
        }
        showStackOf(threads.getFirst());
        select(threads, label(made, threads));
    }

    private String label(ThreadRows made, List<Integer> threads) {
        Texts words = context.texts().get();
        int[] groups = pane.table().selectedGroups();
        if (groups.length == 1 && pane.table().selectedRows().length == 0) {
            String name = ThreadTable.groupName(words, made, made.groups().get(groups[0]));
            return words.get("threads.label.group", name, Numbers.count(threads.size()), threads.size());
        }
        return label(made.facts(), threads);
    }

    private String label(ThreadFacts known, List<Integer> threads) {
        String first = known.ref(threads.getFirst()).displayName();
        return threads.size() == 1
                ? first
                : context.texts().get().get("threads.label.more", first, Numbers.count(threads.size() - 1));
    }

    private void select(List<Integer> threads, String label) {
        ThreadFacts known = facts;
        if (known != null) {
            List<ThreadRef> refs = threads.stream().map(known::ref).toList();
            selectedHere = refs;
            context.select(context.selection().get().withThreads(refs, label));
        }
    }

    /** Chooses threads from the graph. */
    private void choose(List<Integer> threads) {
        ThreadFacts known = facts;
        if (known != null) {
            showStackOf(threads.getFirst());
            select(threads, label(known, threads));
            mark();
        }
    }

    private void showStackOf(int thread) {
        ThreadFacts known = facts;
        stackOf = thread;
        pane.showStack(known == null || thread < 0 || !known.fromDump() ? null : known.info(thread));
    }

    private void chooseCode(Frame frame) {
        if (!frame.className().isEmpty()) {
            context.select(context.selection().get().withCode(CodePoint.of(frame)));
        }
    }

    private void key(KeyEvent event) {
        ThreadFacts known = facts;
        if (event.getCode() == KeyCode.F4 && known != null && stackOf >= 0) {
            Frame top = known.top(stackOf);
            if (top != null) {
                chooseCode(top);
                context.open(Layer.CODE);
            }
            event.consume();
        }
    }
}
