package dev.auger.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importer;
import dev.auger.importers.Importers;
import dev.auger.importers.Input;
import dev.auger.model.Evidence;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CaseTest {

    @TempDir
    Path folder;

    private final List<List<CaseItem>> seen = new CopyOnWriteArrayList<>();

    @Test
    void partialResultsAndProgressArriveBeforeTheWhole() throws Exception {
        try (Case evidenceCase = open((input, job, snapshots) -> {
            job.begin(2, Progress.Unit.BYTES);
            snapshots.accept(MadeDumps.file("half"));
            job.advance(2);
            return MadeDumps.file("whole");
        })) {
            evidenceCase.add(List.of(file("a.txt"))).get();
            assertThat(evidenceCase.items()).extracting(CaseItem::state).containsExactly(CaseItem.State.READ);
        }
        assertThat(seen)
                .anyMatch(items ->
                        items.stream().anyMatch(i -> i.state() == CaseItem.State.READING && said(i).equals("half")));
        assertThat(seen)
                .anyMatch(items ->
                        items.stream().anyMatch(i -> i.state() == CaseItem.State.READ && said(i).equals("whole")));
    }

    @Test
    void aCancelledFileIsNoFailureAndTheNextIsRead() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        try (Case evidenceCase = open((input, job, snapshots) -> {
            if (input.name().equals("b.txt")) {
                return MadeDumps.file("b");
            }
            reading.countDown();
            while (true) {
                job.check();
                Thread.onSpinWait();
            }
        })) {
            var done = evidenceCase.add(List.of(file("a.txt"), file("b.txt")));
            reading.await();
            evidenceCase.items().getFirst().job().cancel();
            done.get();
            assertThat(evidenceCase.items())
                    .extracting(CaseItem::state)
                    .containsExactly(CaseItem.State.CANCELLED, CaseItem.State.READ);
        }
    }

    @Test
    void aRefusalAndADefectAreShownAtTheirFile() throws Exception {
        try (Case evidenceCase = open((input, job, snapshots) -> {
            if (input.name().equals("a.txt")) {
                throw new UnrecognisedInput(UnrecognisedInput.Kind.TEXT, "");
            }
            throw new IllegalStateException("a defect");
        })) {
            evidenceCase.add(List.of(file("a.txt"), file("b.txt"))).get();
            assertThat(evidenceCase.items())
                    .extracting(i -> i.failure().code())
                    .containsExactly("unrecognised", "internal");
        }
    }

    @Test
    void filesGoByTheirNamesNotByTheirPlace() throws Exception {
        try (Case evidenceCase = open((input, job, snapshots) -> MadeDumps.file(input.name()))) {
            evidenceCase.add(List.of(file("a.txt"))).get();
            CaseItem item = evidenceCase.items().getFirst();
            assertThat(item.name()).isEqualTo("a.txt");
            assertThat(said(item)).isEqualTo("a.txt");
        }
    }

    private interface Reading {
        Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws UnrecognisedInput;
    }

    private Case open(Reading reading) {
        Importer importer = new Importer() {
            @Override
            public boolean probe(byte[] head) {
                return true;
            }

            @Override
            public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws UnrecognisedInput {
                return reading.read(input, job, snapshots);
            }
        };
        return new Case(new Importers(folder, List.of(importer)), new WorkerPool(1), seen::add);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x");
    }

    private static String said(CaseItem item) {
        return item.evidence() == null ? "" : item.evidence().passport().name();
    }
}
