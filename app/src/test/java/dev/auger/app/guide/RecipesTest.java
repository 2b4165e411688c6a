package dev.auger.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.Symptom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecipesTest {

    private final Recipes recipes = new Recipes(false);

    private static List<@Nullable Symptom> symptoms() {
        List<@Nullable Symptom> all = new ArrayList<>(Arrays.asList(Symptom.values()));
        all.add(null);
        return all;
    }

    @Test
    void everySymptomHasSomethingToRecordEverywhere() {
        for (Symptom symptom : symptoms()) {
            for (RunPlace place : RunPlace.values()) {
                assertThat(Recipes.needs(symptom, place)).isNotEmpty();
                for (Need need : Recipes.needs(symptom, place)) {
                    String command = recipes.command(need, symptom, place, "PID");
                    assertThat(command).isNotBlank();
                    switch (place) {
                        case LOCAL -> assertThat(command).contains("jcmd PID ");
                        case CONTAINER -> assertThat(command).contains("docker exec NAME jcmd 1 ");
                        case KUBERNETES -> assertThat(command).contains("kubectl exec POD -- jcmd 1 ");
                        case GO -> assertThat(command).contains("/debug/pprof/").doesNotContain("jcmd");
                    }
                }
            }
        }
    }

    @Test
    void growingMemoryRecordsWhatKeepsObjects() {
        assertThat(recipes.command(Need.RECORDING, Symptom.MEMORY, RunPlace.LOCAL, "4711"))
                .isEqualTo("jcmd 4711 JFR.start settings=profile duration=60s path-to-gc-roots=true"
                        + " filename=\"$PWD/rec.jfr\"");
        assertThat(recipes.command(Need.RECORDING, Symptom.LATENCY, RunPlace.LOCAL, "4711"))
                .contains("jdk.ThreadPark#threshold=1ms")
                .doesNotContain("path-to-gc-roots");
    }

    @Test
    void whatIsWrittenInAContainerIsCopiedOut() {
        assertThat(recipes.command(Need.HEAP, Symptom.MEMORY, RunPlace.KUBERNETES, "PID")
                        .lines())
                .containsExactly(
                        "kubectl exec POD -- jcmd 1 GC.heap_dump -gz=1 /tmp/heap.hprof.gz",
                        "kubectl cp POD:/tmp/heap.hprof.gz heap.hprof.gz");
    }

    @Test
    void otherShellsAreWrittenFor() {
        Recipes windows = new Recipes(true);
        assertThat(windows.command(Need.THREADS, null, RunPlace.LOCAL, "PID").lines())
                .hasSize(3);
        assertThat(windows.command(Need.HEAP, null, RunPlace.LOCAL, "PID")).contains("%CD%");
    }

    @Test
    void theMainClassIsFoundAmongTheOptions() {
        assertThat(LocalJvms.main("-Xmx1g", "-cp", "a:b", "shop.Main", "serve")).isEqualTo("shop.Main");
        assertThat(LocalJvms.main("-jar", "/opt/shop/orders.jar")).isEqualTo("orders.jar");
        assertThat(LocalJvms.main("-version")).isEqualTo("java");
    }
}
