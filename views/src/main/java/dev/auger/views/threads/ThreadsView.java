package dev.auger.views.threads;

import dev.auger.model.EvidenceSet;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Layer one: the threads of a dump with their shares of the recording, or of a recording alone. Choosing threads narrows every view to
 * them.
 */
public final class ThreadsView implements LayerView {

    private final ViewContext context;
    private final ThreadsPane pane;
    private final ChangeListener<EvidenceSet> onEvidence = (o, was, is) -> changed();
    private final ChangeListener<Selection> onSelection = (o, was, is) -> selectionChanged(was, is);
    private final ChangeListener<Texts> onTexts = (o, was, is) -> languageChanged();
    private final HeapStacks heapStacks = new HeapStacks();
    private final Latest<Done> latest;
    private final StackPane covered;
    private boolean showing;
    private boolean stale = true;
    private @Nullable ThreadDump chosenDump;
    private ThreadQuestion.@Nullable Answer answer;
    private List<ThreadRef> selectedHere = List.of();
    private int stackOf = -1;

    /** An answer with the dumps there were to choose from. */
    private record Done(List<DumpChoice> choices, @Nullable DumpChoice choice, ThreadQuestion.Answer answer) {}

    public ThreadsView(ViewContext context) {
        this.context = context;
        this.pane = new ThreadsPane(context);
        latest = new Latest<>(context.workers(), "threads-view", this::answered);
        latest.busyProperty().addListener((o, was, is) -> pane.setBusy(is));
        covered = new WorkCover(context.texts(), latest, () -> answer != null).over(pane);
        pane.table().setOnSelect(this::selected);
        pane.table().setOnAction(() -> context.open(Layer.STACK));
        pane.table().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.head().setOnChange(this::changed);
        pane.head().search().textProperty().addListener((o, was, is) -> filter(RowFilter.guess(is)));
        pane.head().modeProperty().addListener((o, was, is) -> showMode());
        pane.graph().setOnChoose(this::choose);
        pane.changes().setOnChoose(this::chooseChange);
        pane.changes().table().setOnAction(() -> context.open(Layer.STACK));
        pane.changes().stack().setHandlers(this::chooseCode, frame -> {
            chooseCode(frame);
            context.open(Layer.CODE);
        });
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
        return covered;
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
        } else if (inChanges()) {
            pane.changes().table().requestFocus();
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
        latest.cancel();
        pane.lanes().dispose();
        showing = false;
    }

    private boolean inLanes() {
        return pane.head().modeProperty().get() == ThreadMode.LANES;
    }

    private boolean inChanges() {
        return pane.head().modeProperty().get() == ThreadMode.CHANGES;
    }

    private void filter(RowFilter filter) {
        pane.table().filterProperty().set(filter);
        pane.changes().filter(filter);
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
        if (evidence.recording().isPresent()
                || !DumpChoice.all(evidence, heapStacks).isEmpty()) {
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
        List<DumpChoice> choices = DumpChoice.all(evidence, heapStacks);
        if (choices.isEmpty() && recording.isEmpty()) {
            stale = false;
            answer = null;
            latest.cancel();
            showNothing();
            return;
        }
        if (answer == null) {
            showNothing();
        }
        stale = false;
        DumpChoice choice = choices.stream()
                .filter(c -> c.dump() == chosenDump)
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.getLast());
        ThreadsHead head = pane.head();
        head.suggestGrouping(choice == null || choice.dump().platform() != ThreadDump.Platform.GO);
        ThreadQuestion question = new ThreadQuestion(
                evidence,
                choices,
                choice,
                context.selection().get().range(),
                head.grouping(),
                head.hidden(),
                head.fold());
        ThreadQuestion.Answer before = answer;
        latest.ask(job -> new Done(choices, choice, question.answer(before, context::isOwnCode, job)));
    }

    private void answered(Done done) {
        if (answer != null && answer.facts().dump() != done.answer().facts().dump()) {
            stackOf = -1;
        }
        answer = done.answer();
        showDumps(done.choices(), done.choice());
        show();
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
        ThreadQuestion.Answer shown = answer;
        if (shown == null) {
            showNothing();
            return;
        }
        ThreadFacts known = shown.facts();
        ThreadRows made = shown.rows();
        pane.head().showModes(context.evidence().get().recording().isPresent(), known.fromDump());
        if (inLanes()) {
            pane.showLanes();
        } else if (inChanges()) {
            pane.changes().show(shown.changes());
            pane.showChanges();
        } else {
            pane.showContent(known.fromDump());
        }
        pane.table().show(ThreadTable.of(context.texts(), made, pane.head().columns(known)));
        ThreadDump dump = known.dump();
        pane.head().showStates(made.stateCounts(), dump != null && dump.platform() == ThreadDump.Platform.GO);
        ThreadCaption words = new ThreadCaption(context.texts().get(), known);
        pane.head()
                .showCaption(
                        words.caption(
                                context.evidence().get().timedRecording(),
                                context.selection().get().range()),
                        words.totals());
        pane.showGraph(shown.waits(), known);
        mark();
        if (stackOf < 0) {
            showStackOf(firstInteresting(made));
        }
    }

    /** The thread whose stack is shown before one is chosen: who holds others up, else the first row. */
    private static int firstInteresting(ThreadRows made) {
        return made.size() == 0 ? -1 : made.first(0);
    }

    /** Marks the rows of the threads the selection names. */
    private void mark() {
        ThreadRows made = answer == null ? null : answer.rows();
        List<ThreadRef> wanted = context.selection().get().threads();
        if (made == null) {
            return;
        }
        int place = wanted.isEmpty() ? Integer.MIN_VALUE : new ThreadChooser(made).place(wanted);
        if (place == Integer.MIN_VALUE) {
            pane.table().clearSelection();
        } else {
            pane.table().select(place);
        }
    }

    private void selected() {
        ThreadRows made = answer == null ? null : answer.rows();
        if (made == null || pane.table().modelProperty().get().rows() != made.size()) {
            return;
        }
        int[] groups = pane.table().selectedGroups();
        int[] chosen = pane.table().selectedRows();
        ThreadChooser chooser = new ThreadChooser(made);
        List<Integer> threads = chooser.threads(groups, chosen);
        if (!threads.isEmpty()) {
            showStackOf(threads.getFirst());
            select(threads, chooser.label(context.texts().get(), groups, chosen, threads));
        }
    }

    private void select(List<Integer> threads, String label) {
        ThreadFacts known = answer == null ? null : answer.facts();
        if (known != null) {
            List<ThreadRef> refs = threads.stream().map(known::ref).toList();
            selectedHere = refs;
            context.select(context.selection().get().withThreads(refs, label));
        }
    }

    /** Chooses threads from the graph. */
    private void choose(List<Integer> threads) {
        ThreadFacts known = answer == null ? null : answer.facts();
        if (known != null) {
            showStackOf(threads.getFirst());
            select(threads, ThreadChooser.label(context.texts().get(), known, threads));
            mark();
        }
    }

    /** Chooses the threads of a line of changes. */
    private void chooseChange(Change change) {
        if (!change.threads().isEmpty()) {
            selectedHere = change.threads();
            Texts words = context.texts().get();
            context.select(context.selection()
                    .get()
                    .withThreads(change.threads(), ThreadChooser.label(words, change.threads())));
            mark();
        }
    }

    private void showStackOf(int thread) {
        ThreadFacts known = answer == null ? null : answer.facts();
        stackOf = thread;
        pane.showStack(known == null || thread < 0 || !known.fromDump() ? null : known.info(thread));
    }

    private void chooseCode(Frame frame) {
        if (!frame.className().isEmpty()) {
            context.select(context.selection().get().withCode(CodePoint.of(frame)));
        }
    }

    private void key(KeyEvent event) {
        ThreadFacts known = answer == null ? null : answer.facts();
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
