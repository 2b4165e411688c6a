package dev.auger.views.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.support.TestTexts;
import dev.auger.views.support.Toolkit;
import dev.auger.views.text.Texts;
import java.lang.ref.WeakReference;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a view says while its answer is computed, when that was stopped, and when it failed. */
class WorkCoverTest {

    private final WorkerPool workers = new WorkerPool(1);
    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>(TestTexts.in(Locale.ENGLISH));
    private final AtomicReference<String> answer = new AtomicReference<>();
    private final Latest<String> work = Toolkit.call(() -> new Latest<>(workers, "cover", answer::set));
    private final WorkCover cover =
            Toolkit.call(() -> new WorkCover(texts.getReadOnlyProperty(), work, () -> answer.get() != null));
    private final Scene scene = Toolkit.call(() -> new Scene(cover.over(new Region())));

    @AfterEach
    void close() {
        workers.close();
    }

    private static String until(Job job, AtomicBoolean gate, String result) {
        job.begin(4, Progress.Unit.BYTES);
        while (!gate.get()) {
            job.check();
            LockSupport.parkNanos(1_000_000);
        }
        return result;
    }

    private String accessible() {
        return Toolkit.call(() -> String.valueOf(((Region) cover.getChildren().getFirst())
                .getChildrenUnmodifiable()
                .getFirst()
                .getAccessibleText()));
    }

    private void press(String selector) {
        Toolkit.run(() -> {
            scene.getRoot().applyCss();
            ((ButtonBase) cover.lookup(selector)).fire();
        });
    }

    @Test
    void busyCanBeStoppedAndAskedAgain() {
        AtomicBoolean gate = new AtomicBoolean();
        Toolkit.run(() -> work.ask(job -> until(job, gate, "done")));
        Toolkit.waitFor("busy", cover::isVisible);
        assertThat(accessible()).startsWith("Being computed");

        press(".hyperlink");
        assertThat(Toolkit.call(() -> work.stateProperty().get())).isEqualTo(Latest.State.STOPPED);
        assertThat(accessible()).startsWith("Stopped");

        gate.set(true);
        press(".button");
        Toolkit.waitFor("answer", () -> "done".equals(answer.get()));
        assertThat(Toolkit.call(cover::isVisible)).isFalse();
    }

    @Test
    void whatWasAskedAboutIsLetGoOfWithTheAnswer() {
        WeakReference<Object> asked = askAboutSomething();
        Toolkit.waitFor("answer", () -> answer.get() != null);
        Toolkit.waitFor("nothing holds it", () -> {
            System.gc();
            return asked.refersTo(null);
        });
    }

    /** By itself, so that no local of the test holds it. */
    private WeakReference<Object> askAboutSomething() {
        Object evidence = new Object();
        Toolkit.run(() -> work.ask(job -> "of " + evidence));
        return new WeakReference<>(evidence);
    }

    @Test
    void aFailureIsACardWithWhatHappened() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Toolkit.run(() -> work.ask(job -> {
            if (broken.get()) {
                throw new IllegalStateException("no samples at 42");
            }
            return "mended";
        }));
        Toolkit.waitFor("failure", cover::isVisible);
        assertThat(Toolkit.call(work::failure)).isEqualTo("IllegalStateException: no samples at 42");
        assertThat(Toolkit.call(() -> cover.lookup(".error-card"))).isInstanceOf(ErrorCard.class);

        broken.set(false);
        press(".button");
        Toolkit.waitFor("answer", () -> "mended".equals(answer.get()));
        assertThat(Toolkit.call(cover::isVisible)).isFalse();
    }

    @Test
    void anEarlierAnswerStaysInSight() {
        answer.set("old");
        AtomicBoolean gate = new AtomicBoolean();
        Toolkit.run(() -> work.ask(job -> until(job, gate, "new")));
        Toolkit.waitFor("busy", () -> work.stateProperty().get() == Latest.State.BUSY);
        assertThat(Toolkit.call(cover::isVisible)).isFalse();
        assertThat(Toolkit.call(() -> cover.lookup(".empty-state"))).isNull();
        gate.set(true);
        Toolkit.waitFor("answer", () -> "new".equals(answer.get()));
    }
}
