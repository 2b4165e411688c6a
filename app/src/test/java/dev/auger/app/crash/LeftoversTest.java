package dev.auger.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path state;

    @Test
    void aDefectIsWrittenDownOnceWithItsPlace() throws Exception {
        List<Path> written = new ArrayList<>();
        CrashReports reports = new CrashReports(state, "1.2.3", CLOCK, written::add);
        Thread thread = new Thread(
                () -> {
                    throw new IllegalStateException("made by a test");
                },
                "somewhere");
        thread.setUncaughtExceptionHandler(reports);
        thread.start();
        thread.join();
        IllegalStateException again = new IllegalStateException("again");
        reports.uncaughtException(Thread.currentThread(), again);
        reports.uncaughtException(Thread.currentThread(), again);
        assertThat(written).hasSize(2);
        assertThat(Files.readString(written.getFirst()))
                .contains("Auger 1.2.3", "Thread: somewhere", "made by a test", "LeftoversTest")
                .doesNotContain(System.getProperty("user.home") + '/');
    }

    @Test
    void reportsDoNotPileUp() throws IOException {
        for (int run = 0; run < 30; run++) {
            Clock later = Clock.offset(CLOCK, java.time.Duration.ofMinutes(run));
            new CrashReports(state, "1", later, file -> {})
                    .uncaughtException(Thread.currentThread(), new IllegalStateException());
        }
        try (Stream<Path> files = Files.list(state.resolve("crashes"))) {
            assertThat(files).hasSize(20);
        }
    }

    @Test
    void theCaseOfAKilledProcessIsOfferedOnce() throws Exception {
        Path caseFile = Files.writeString(state.resolve("c.auger"), "{}");
        Process other = new ProcessBuilder("sleep", "60").start();
        new OpenCases(state, other.toHandle()).set(caseFile);
        OpenCases mine = new OpenCases(state);
        mine.set(state.resolve("mine.auger"));
        assertThat(new OpenCases(state).left()).isEmpty();
        other.destroyForcibly().waitFor();
        assertThat(mine.left()).contains(caseFile);
        assertThat(mine.left()).isEmpty();
        mine.set(null);
        assertThat(state.resolve("open")).isEmptyDirectory();
    }

    @Test
    void logsTurn() throws IOException {
        Logs logs = Logs.start(state, 10_000);
        System.Logger log = System.getLogger("dev.auger.test");
        for (int i = 0; i < 500; i++) {
            log.log(System.Logger.Level.INFO, "line " + i + " of a log that turns");
        }
        logs.close();
        try (Stream<Path> files = Files.list(state.resolve("logs"))) {
            List<Path> kept = files.filter(f -> f.toString().endsWith(".log")).toList();
            assertThat(kept).hasSize(3).allMatch(f -> f.toFile().length() < 11_000);
        }
    }
}
