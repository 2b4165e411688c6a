package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importers;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps that the running JDK takes of a child with planted deadlocks. */
class LiveThreadDumpTest {

    private static final Path JAVA_BIN = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    static Path temp;

    private static Process child;

    @BeforeAll
    static void startChild() throws Exception {
        child = new ProcessBuilder(
                        JAVA_BIN.resolve("java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("stuck");
    }

    @AfterAll
    static void stopChild() {
        child.destroyForcibly();
    }

    @Test
    void threadPrintShowsAllDeadlocks() throws Exception {
        Path file = temp.resolve("print.txt");
        jcmd(file, "Thread.print", "-l", "-e");
        try (ThreadDumps dumps = open(file)) {
            assertThat(dumps.passport().complete()).isTrue();
            assertThat(dumps.passport().process().pid()).isEqualTo(child.pid());
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.reportedDeadlocks())
                    .extracting(Set::copyOf)
                    .containsExactlyInAnyOrder(
                            Set.of("monitor \"one\"", "monitor two"),
                            Set.of("lock one", "lock two"),
                            Set.of("mixed monitor", "mixed lock"));
            assertOwners(dump);
            assertWaitsFor(dump, "mixed monitor", "mixed lock", ReentrantLock.class.getName() + "$NonfairSync");
            assertWaitsFor(dump, "mixed lock", "mixed monitor", "java.lang.Object");
            // The JVM itself finds no deadlock in this.
            assertWaitsFor(dump, "hen", "egg", Stuck.Egg.class.getName());
            assertWaitsFor(dump, "egg", "hen", Stuck.Hen.class.getName());
            ThreadInfo lock = Dumps.named(dump, "lock one");
            assertThat(lock.figures().allocatedBytes()).isPositive();
            assertThat(lock.figures().definedClasses()).isNotNegative();
            ThreadInfo second = Dumps.named(dump, "initialiser two");
            assertThat(second.waitingOn().id()).isEqualTo("init:" + Stuck.Slow.class.getName());
            assertThat(second.waitingOn().owner()).isEqualTo("initialiser one");
            assertThat(second.cpuMillis()).isPositive();
            assertThat(second.elapsedMillis()).isPositive();
            assertThat(second.ref().osId()).isPositive();
        }
    }

    /** Without {@code -l} only the section of deadlocks says who owns a lock of java.util.concurrent. */
    @Test
    void ownersAreNamedWithoutTheListOfSynchronisers() throws Exception {
        Path file = temp.resolve("plain.txt");
        jcmd(file, "Thread.print");
        try (ThreadDumps dumps = open(file)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(Dumps.named(dump, "lock one").waitingOn().owner()).isEqualTo("lock two");
            assertThat(Dumps.named(dump, "mixed monitor").waitingOn().owner()).isEqualTo("mixed lock");
            assertThat(Dumps.named(dump, "mixed lock").waitingOn().owner()).isEqualTo("mixed monitor");
        }
    }

    @Test
    void dumpToFileNamesTheMonitors() throws Exception {
        Path json = temp.resolve("dump.json");
        jcmd(temp.resolve("out.txt"), "Thread.dump_to_file", "-format=json", json.toString());
        Path text = temp.resolve("dump.txt");
        jcmd(temp.resolve("out2.txt"), "Thread.dump_to_file", text.toString());
        try (ThreadDumps fromJson = open(json);
                ThreadDumps fromText = open(text)) {
            assertThat(fromJson.passport().format()).endsWith("JSON");
            assertThat(fromText.passport().process().pid()).isEqualTo(child.pid());
            for (ThreadDumps dumps : new ThreadDumps[] {fromJson, fromText}) {
                ThreadDump dump = dumps.dumps().getFirst();
                assertThat(dump.at().zoned()).isTrue();
                assertThat(Dumps.named(dump, "virtual sleeper").ref().virtual()).isTrue();
                // JDK 24 added states and locks.
                if (Runtime.version().feature() >= 25) {
                    assertThat(Dumps.named(dump, "monitor two").waitingOn().owner())
                            .isEqualTo("monitor \"one\"");
                }
            }
        }
    }

    private static void assertWaitsFor(ThreadDump dump, String waiter, String owner, String className) {
        ThreadInfo thread = Dumps.named(dump, waiter);
        assertThat(thread.waitingOn().className()).isEqualTo(className);
        assertThat(thread.waitingOn().owner()).isEqualTo(owner);
        assertThat(Dumps.named(dump, owner).holds())
                .extracting(ThreadInfo.Lock::id)
                .contains(thread.waitingOn().id())
                .doesNotContain(Dumps.named(dump, owner).waitingOn().id());
    }

    private static void assertOwners(ThreadDump dump) {
        ThreadInfo monitor = Dumps.named(dump, "monitor two");
        assertThat(monitor.state()).isEqualTo(ThreadState.BLOCKED);
        assertThat(monitor.waitingOn().owner()).isEqualTo("monitor \"one\"");
        ThreadInfo lock = Dumps.named(dump, "lock one");
        assertThat(lock.waitingOn().owner()).isEqualTo("lock two");
        assertThat(lock.holds()).hasSize(1);
        assertThat(lock.frames()).anySatisfy(frame -> {
            assertThat(frame.className()).isEqualTo(Stuck.class.getName());
            assertThat(frame.line()).isPositive();
        });
    }

    private static void jcmd(Path output, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 2];
        command[0] = JAVA_BIN.resolve("jcmd").toString();
        command[1] = Long.toString(child.pid());
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(output)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static ThreadDumps open(Path file) throws Exception {
        return (ThreadDumps) new Importers(temp).open(file, Job.quiet(), e -> {});
    }
}
