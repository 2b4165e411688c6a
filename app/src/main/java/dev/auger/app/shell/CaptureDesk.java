package dev.auger.app.shell;

import dev.auger.app.capture.CaptureCase;
import dev.auger.app.capture.CaptureCommands;
import dev.auger.app.capture.CaptureFailure;
import dev.auger.app.capture.Captured;
import dev.auger.app.capture.GoCapture;
import dev.auger.app.capture.GoPlan;
import dev.auger.app.capture.JvmCapture;
import dev.auger.app.capture.JvmList;
import dev.auger.app.capture.JvmPlan;
import dev.auger.app.capture.LocalJvm;
import dev.auger.app.capture.PprofAddress;
import dev.auger.app.capture.Step;
import dev.auger.app.guide.RunPlace;
import dev.auger.app.text.Unwritten;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.WorkerPool;
import dev.auger.views.capture.CaptureActions;
import dev.auger.views.capture.CapturePage;
import dev.auger.views.capture.JvmOrder;
import dev.auger.views.capture.JvmRow;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The window's side of recording: lists, runs one capture at a time beside the window, and opens the case it makes. */
final class CaptureDesk implements CaptureActions {

    private static final String KEY = "capture";
    /** What ends early when the user wants no more; what makes a process stand still is whole or nothing. */
    private static final Set<Step> CAN_END = EnumSet.complementOf(EnumSet.of(Step.HISTOGRAM, Step.HEAP));

    private final ObservableValue<Texts> texts;
    private final Host host;
    private final WorkerPool workers = new WorkerPool(2);
    private final CapturePage page;
    private final AtomicReference<@Nullable Progress> latest = new AtomicReference<>();
    private Path folder;
    private List<LocalJvm> jvms = List.of();
    private @Nullable Job job;
    private boolean failed;
    private AtomicBoolean enough = new AtomicBoolean();

    /** What the window does for it. */
    interface Host {
        /** Opens the case of a capture. */
        void openCaptured(Path caseFile);

        void leaveCapture();

        /** Whether a case may open by itself: the page is in front, and not over a case. */
        boolean mayOpen();

        /** Says something of a capture wherever its page is not; null for nothing more. */
        void tell(@Nullable CaptureNote note);

        @Nullable
        Window window();

        /** Brings the page of capturing to the front. */
        void showCapture();
    }

    private record Progress(Step step, double fraction, long bytes) {}

    /** What a process does for a capture now; it goes on with a heap dump also when nobody waits for it any more. */
    private volatile @Nullable Step step;

    private record Done(Path file, List<CaptureFailure> failures) {}

    /** @param folder where cases go until the user says otherwise */
    CaptureDesk(ObservableValue<Texts> texts, Path folder, Host host) {
        this.texts = texts;
        this.folder = folder;
        this.host = host;
        this.page = new CapturePage(texts, this);
        page.showFolder(folder.toString());
    }

    Parent page() {
        return page;
    }

    /** The page comes to the front. */
    void show() {
        refresh();
        if (failed) {
            // The page says it itself.
            failed = false;
            host.tell(null);
        }
        if (isBusy()) {
            page.focusRunning();
        } else {
            page.focus();
        }
    }

    boolean isBusy() {
        return job != null;
    }

    /** Whether a process dumps its heap, which nothing stops. */
    boolean isHeapDumped() {
        return step == Step.HEAP;
    }

    @Override
    public void refresh() {
        workers.submit("capture-list", Job.quiet(), JvmList::now)
                .thenAccept(found -> Platform.runLater(() -> listed(found)));
    }

    private void listed(List<LocalJvm> found) {
        jvms = found;
        Texts words = texts.getValue();
        Instant now = Instant.now();
        page.showJvms(found.stream()
                .map(j -> new JvmRow(j.pid(), j.name(), detail(j, now, words), refusal(j, words)))
                .toList());
    }

    private static String detail(LocalJvm jvm, Instant now, Texts words) {
        List<String> parts = new ArrayList<>();
        if (!jvm.java().isEmpty()) {
            parts.add("Java " + jvm.java());
        }
        parts.add(jvm.user());
        jvm.started().ifPresent(s -> parts.add(words.get("capture.up", Numbers.age(Duration.between(s, now)))));
        return String.join(" \u00B7 ", parts);
    }

    private static String refusal(LocalJvm jvm, Texts words) {
        return switch (jvm.access()) {
            case OPEN -> "";
            case OTHER_USER -> words.get("capture.refusal.other-user", jvm.user());
            case CONTAINER -> words.get("capture.refusal.container");
        };
    }

    @Override
    public void record(JvmOrder order) {
        LocalJvm jvm =
                jvms.stream().filter(j -> j.pid() == order.pid()).findFirst().orElse(null);
        if (jvm == null) {
            return;
        }
        JvmPlan plan = new JvmPlan(
                Duration.ofSeconds(order.seconds()),
                order.settings(),
                order.dumps(),
                Duration.ofSeconds(order.every()),
                order.histogram(),
                order.heap());
        Path target = CaptureCase.folder(folder, jvm.name() + '-' + jvm.pid());
        Job work = new Job(p -> {});
        AtomicBoolean stop = new AtomicBoolean();
        run(work, stop, jvm.name(), () -> new JvmCapture(jvm, plan, work, this::at, stop::get).into(target));
    }

    @Override
    public void fetch(String address, int seconds) {
        Job work = new Job(p -> {});
        AtomicBoolean stop = new AtomicBoolean();
        try {
            PprofAddress base = PprofAddress.of(address);
            GoPlan plan = new GoPlan(GoPlan.usual().profiles(), seconds);
            String name = String.valueOf(base.base().getAuthority());
            Path target = CaptureCase.folder(folder, "go-" + base.base().getHost());
            run(work, stop, name, () -> new GoCapture(base, plan, work, this::at, stop::get).into(target));
        } catch (CaptureFailure e) {
            page.showFailure(
                    texts.getValue().get("capture.failed"), texts.getValue().get(e.phrase()));
        }
    }

    private void run(Job work, AtomicBoolean stop, String name, Callable<Captured> capture) {
        if (job != null) {
            return;
        }
        job = work;
        enough = stop;
        failed = false;
        step = null;
        page.showRunning(texts.getValue().get("capture.begin"), -1, "");
        page.allowEnough(true);
        page.focusRunning();
        host.tell(new CaptureNote("capture.quit", name, "capture.note.show", host::showCapture, false));
        CompletableFuture<Done> done = workers.submit(KEY, work, () -> {
            Captured captured = capture.call();
            return new Done(CaptureCase.write(captured, name, work), captured.failures());
        });
        done.whenComplete((what, failure) -> Platform.runLater(() -> finished(name, what, failure)));
    }

    /** A case that is open is not put away for one the user has perhaps not waited for. */
    private void whole(String name, Done done) {
        if (host.mayOpen()) {
            open(done);
            return;
        }
        page.showDone(name, () -> open(done));
        host.tell(new CaptureNote("capture.done", name, "capture.open.case", () -> open(done), true));
    }

    private void open(Done done) {
        page.forget();
        host.tell(null);
        host.openCaptured(done.file());
    }

    /** What is missing is read before the case is: a case does not know what it might have held. */
    private void partly(String name, Done done) {
        host.tell(new CaptureNote("capture.partly", name, "capture.note.show", host::showCapture, true));
        Texts words = texts.getValue();
        page.showPartly(
                words.get("capture.partly"),
                String.join(
                        "\n",
                        done.failures().stream().map(f -> words.get(f.phrase())).toList()),
                () -> open(done));
    }

    /** From the capture's thread; the page is told once a frame at most. */
    private void at(Step now, double fraction, long bytes) {
        step = now;
        if (latest.getAndSet(new Progress(now, fraction, bytes)) == null) {
            Platform.runLater(() -> {
                Progress progress = latest.getAndSet(null);
                Job running = job;
                if (progress != null && running != null && !running.isCancelled()) {
                    page.allowEnough(CAN_END.contains(progress.step()) && !enough.get());
                    page.showRunning(
                            texts.getValue()
                                    .get("capture.step." + progress.step().id()),
                            progress.fraction(),
                            progress.bytes() > 0
                                    ? Numbers.bytes(progress.bytes())
                                    : progress.fraction() >= 0 ? Numbers.share(progress.fraction()) : "");
                }
            });
        }
    }

    private void finished(String name, @Nullable Done done, @Nullable Throwable failure) {
        job = null;
        page.showIdle();
        host.tell(null);
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (done != null) {
            if (done.failures().isEmpty()) {
                whole(name, done);
            } else {
                partly(name, done);
            }
            return;
        }
        if (!(cause instanceof JobCancelled) && cause != null && page.getScene() == null) {
            failed = true;
            host.tell(new CaptureNote("capture.failed", name, "capture.note.show", host::showCapture, false));
        }
        Texts words = texts.getValue();
        switch (cause) {
            case JobCancelled cancelled ->
                page.showCancelled(isHeapDumped() ? words.get("capture.cancelled.heap", name) : "");
            case CaptureFailure e -> {
                // A process that has ended is on the list no more.
                refresh();
                page.showFailure(words.get("capture.failed"), words.get(e.phrase()));
            }
            case IOException e -> page.showFailure(words.get("capture.failed"), words.get(Unwritten.phrase(e)));
            case null -> refresh();
            default -> page.showFailure(words.get("capture.failed"), cause.toString());
        }
    }

    @Override
    public void enough() {
        enough.set(true);
        page.allowEnough(false);
    }

    @Override
    public void cancel() {
        Job running = job;
        if (running != null) {
            running.cancel();
            // Until the process has ended the recording: one that hangs is waited for a few seconds.
            page.showRunning(texts.getValue().get("capture.cancelling"), -1, "");
            page.allowEnough(false);
        }
    }

    @Override
    public void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.getValue().get("capture.folder"));
        File chosen = chooser.showDialog(host.window());
        if (chosen != null) {
            folder = chosen.toPath();
            page.showFolder(folder.toString());
        }
    }

    @Override
    public @Nullable String chooseSettings() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.getValue().get("capture.settings"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.jfc", "*.jfc"));
        File chosen = chooser.showOpenDialog(host.window());
        return chosen == null ? null : chosen.getPath();
    }

    @Override
    public List<String> commands(String place) {
        return CaptureCommands.of(RunPlace.of(place), "PID");
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void close() {
        host.leaveCapture();
    }

    /** The window goes: what is being recorded is given up, and nothing of it stays. */
    void dispose() {
        cancel();
        workers.close();
    }
}
