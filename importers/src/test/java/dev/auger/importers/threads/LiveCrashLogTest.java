package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importers;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the running JDK writes when it dies. */
class LiveCrashLogTest {

    @TempDir
    Path temp;

    @Test
    void namesTheThreadThatCrashedAndTheOthers() throws Exception {
        Path log = temp.resolve("hs_err.log");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + log,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crash.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor()).isNotZero();

        try (ThreadDumps crash = (ThreadDumps) new Importers(temp).open(log, Job.quiet(), e -> {})) {
            assertThat(crash.passport().kind()).isEqualTo(EvidenceKind.CRASH);
            assertThat(crash.passport().complete()).isTrue();
            assertThat(crash.passport().process().pid()).isEqualTo(child.pid());
            assertThat(crash.passport().process().start()).isNotNull();
            assertThat(crash.passport().producer()).contains("VM");
            assertThat(crash.passport().counts().get("heapUsedBytes")).isPositive();
            ThreadDump dump = crash.dumps().getFirst();
            ThreadInfo victim = Dumps.named(dump, "the one that crashes");
            assertThat(victim.detail()).contains("crashed: ").contains("SIGSEGV");
            assertThat(victim.state()).isEqualTo(ThreadState.RUNNABLE);
            assertThat(victim.ref().osId()).isPositive();
            assertThat(victim.frames()).anySatisfy(frame -> {
                assertThat(frame.className()).isEqualTo(Crash.class.getName());
                assertThat(frame.method()).isEqualTo("write");
            });
            ThreadInfo bystander = Dumps.named(dump, "bystander");
            assertThat(bystander.daemon()).isTrue();
            assertThat(bystander.detail()).isEqualTo("_thread_blocked");
            assertThat(bystander.frames()).isEmpty();
            assertThat(Dumps.named(dump, "VM Thread").state()).isNull();
        }
    }
}
