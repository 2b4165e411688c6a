package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Input;
import dev.auger.importers.store.Workspaces;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.LayoutWish;
import dev.auger.model.job.Job;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutWishTest {

    private static final int OBJECT = 0x100;

    @TempDir
    Path folder;

    /** Objects that stand 16 bytes apart: headers of 12 and nothing in them, or of 16, or of 8. */
    private HeapLayout of(int objects, long step, LayoutWish wish) throws Exception {
        DumpBuilder dump = DumpBuilder.hotspot();
        dump.classDump(OBJECT, "java/lang/Object", 0, List.of());
        for (int i = 0; i < objects; i++) {
            dump.instance(0x10000 + i * step, OBJECT, out -> {});
        }
        Input input = DumpBuilder.input(dump.segment().end().toBytes());
        try (HeapSnapshot heap = new HprofImporter(Workspaces.unkept(folder), wish).read(input, Job.quiet(), e -> {})) {
            return heap.layout();
        }
    }

    @Test
    void whereTheDumpDoesNotTellTheUserDoes() throws Exception {
        HeapLayout told = of(2, 4096, new LayoutWish(8, 16, 32, false));
        assertThat(told.referenceBytes()).isEqualTo(8);
        assertThat(told.headerBytes()).isEqualTo(16);
        assertThat(told.alignment()).isEqualTo(32);
        assertThat(told.inferredFrom()).contains("8-byte references, set by the user", "the header set by the user");
    }

    @Test
    void whereItTellsTheUserHasToInsist() throws Exception {
        LayoutWish wish = new LayoutWish(0, 8, 64, false);
        HeapLayout inferred = of(600, 16, LayoutWish.NONE);
        assertThat(of(600, 16, wish).headerBytes()).isEqualTo(inferred.headerBytes());
        assertThat(of(600, 16, wish).alignment()).isEqualTo(inferred.alignment());
        HeapLayout insisted = of(600, 16, wish.withAlways(true));
        assertThat(insisted.headerBytes()).isEqualTo(8);
        assertThat(insisted.alignment()).isEqualTo(64);
    }
}
