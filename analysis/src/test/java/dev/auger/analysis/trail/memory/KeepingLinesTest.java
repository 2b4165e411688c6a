package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.trail.Finding;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which line a leak ends at when the one that allocates is not the one to change. */
class KeepingLinesTest {

    private static final String RUN = "java.lang.Thread.run;a.Server.handle:10;";
    private final MadeRecording recording = Leaking.recording();

    private void survives(int millis, String stack, String className) {
        recording.old(
                millis,
                "http-1",
                stack,
                className,
                "java.lang.Object[].[3]",
                "java.util.ArrayList.elementData",
                "a.Registry.things");
    }

    @Test
    void theCallerThatSurvivorsHaveInCommon() {
        String gives = RUN + "a.Finder.sum:16;a.Store.scan:7;a.Thing.<init>:5";
        String keeps = RUN + "a.Finder.first:30;a.Store.scan:7;a.Thing.<init>:5";
        for (int i = 0; i < 100; i++) {
            recording.alloc(i * 100L, "http-1", i % 2 == 0 ? gives : keeps, 1_000, "a.Thing");
        }
        for (int i = 0; i < 40; i++) {
            survives(i * 250, keeps, "a.Thing");
        }
        Finding finding = Leaking.only(Leaking.heap(500), recording, "retention");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Finder.java:30");
    }

    @Test
    void theHoldersLineOnTheWayToWhatItKeeps() {
        for (int i = 0; i < 40; i++) {
            String stack = RUN + "a.Registry.of:17;java.util.function.Function.apply:1;a.Thing.<init>:5";
            recording.alloc(i * 250L, "http-1", stack, 1_000, "a.Thing");
            survives(i * 250, stack, "a.Thing");
        }
        Finding finding = Leaking.only(Leaking.heap(500), recording, "retention");
        assertThat(finding.culprit().label()).isEqualTo("Registry.java:17");
    }

    @Test
    void nobodyChangesAConstructorThatOthersCall() {
        for (int i = 0; i < 40; i++) {
            survives(i * 250, RUN + "a.Desk.batch:31;a.Thing.<init>:5", "a.Thing");
        }
        assertThat(Leaking.only(Leaking.heap(500), recording, "retention")
                        .culprit()
                        .label())
                .isEqualTo("Desk.java:31");
    }

    @Test
    void aMapOfTheProgramsOwnMadeFromLinkedHashMapBoundsItself() {
        MadeHeap heap = new MadeHeap();
        heap.type("a.Latest$1", "java.util.LinkedHashMap");
        heap.type("a.Plain", "java.util.HashMap");
        assertThat(Bounded.any(heap, Set.of("a.Latest$1", "java.util.HashMap$Node")))
                .isTrue();
        assertThat(Bounded.any(heap, Set.of("a.Plain", "java.util.LinkedHashMap")))
                .isFalse();
    }
}
