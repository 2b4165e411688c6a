package dev.auger.importers.jmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.importers.child.ChildRun;
import dev.auger.importers.jmc.children.Babbling;
import dev.auger.importers.jmc.children.Crashing;
import dev.auger.importers.jmc.children.Flooding;
import dev.auger.importers.jmc.children.Hanging;
import dev.auger.importers.jmc.children.Hungry;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a child does, its parent gets a typed answer and the child is gone. */
@Timeout(60)
class ChildRunTest {

    private static final Duration LONG = Duration.ofSeconds(50);

    @Test
    void aChildThatHangsEndsWithItsTime() throws Exception {
        assertThat(failure(Hanging.class, Duration.ofSeconds(2), Job.quiet())).isEqualTo(Reason.TIMEOUT);
        assertThat(children()).isEmpty();
    }

    @Test
    void cancellingEndsTheChild() {
        AtomicReference<Job> self = new AtomicReference<>();
        // The first word about rules is the moment to cancel: the child is at work then.
        Job job = new Job(progress -> {
            if (progress.unit() == Progress.Unit.OBJECTS) {
                self.get().cancel();
            }
        });
        self.set(job);

        JobCancelled cancelled = catchThrowableOfType(JobCancelled.class, () -> run(command(Hanging.class), LONG, job));

        assertThat(cancelled).isNotNull();
        assertThat(children()).isEmpty();
    }

    @Test
    void aCrashIsToldByItsExitCode() throws Exception {
        OpinionFailure failure =
                catchThrowableOfType(OpinionFailure.class, () -> run(command(Crashing.class), LONG, Job.quiet()));

        assertThat(failure.reason()).isEqualTo(Reason.CRASHED);
        assertThat(failure).hasMessageContaining("134");
    }

    @Test
    void aLineWithoutEndFillsNoMemory() throws Exception {
        assertThat(failure(Flooding.class, LONG, Job.quiet())).isEqualTo(Reason.GARBLED);
        assertThat(children()).isEmpty();
    }

    @Test
    void otherWordsAreNoProtocol() throws Exception {
        assertThat(failure(Babbling.class, LONG, Job.quiet())).isEqualTo(Reason.GARBLED);
    }

    @Test
    void memoryIsTheChildsOwnAffair() throws Exception {
        assertThat(failure(Hungry.class, LONG, Job.quiet())).isEqualTo(Reason.MEMORY);
    }

    @Test
    void aProgramThatIsNotThere() {
        OpinionFailure failure = catchThrowableOfType(
                OpinionFailure.class, () -> run(List.of("/nowhere/java", "-version"), LONG, Job.quiet()));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_STARTED);
    }

    private static Reason failure(Class<?> main, Duration limit, Job job) throws Exception {
        List<String> command = command(main);
        OpinionFailure failure = catchThrowableOfType(OpinionFailure.class, () -> run(command, limit, job));
        return failure.reason();
    }

    private static void run(List<String> command, Duration limit, Job job) throws OpinionFailure {
        ChildRun.run(OpinionFailure.Tool.JMC, command, limit, new Transcript(), job);
    }

    static List<String> command(Class<?> main) throws Exception {
        return ChildCommand.of(List.of(testClasses()), main.getName(), "UTC", 48L << 20, List.of("test", "none"));
    }

    static Path testClasses() throws Exception {
        return Path.of(ChildRunTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("importers.jmc.children"))
                .toList();
    }
}
