package dev.auger.importers.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.column.Workspace.Shortage;
import dev.auger.model.error.ResourceExhausted;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomForIndexTest {

    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void whereMemoryAndDiskAreShortNothingIsBegun() {
        Shortage shortage = new Shortage(22 * GIB, 4 * GIB);
        assertThatThrownBy(() -> FileWorkspace.requireRoom("indexing big.hprof", shortage, 10 * GIB))
                .isInstanceOf(ResourceExhausted.class)
                .hasMessageContaining("indexing big.hprof");
        assertThatCode(() -> FileWorkspace.requireRoom("indexing big.hprof", shortage, 23 * GIB))
                .doesNotThrowAnyException();
    }

    @Test
    void theDiskIsAskedOnlyWhereMemoryIsShort() {
        assertThatThrownBy(() -> new FileWorkspace(null, "key", folder, new Shortage(Long.MAX_VALUE >> 2, 0))
                        .requireRoom("indexing big.hprof"))
                .isInstanceOf(ResourceExhausted.class);
        assertThatCode(() -> new FileWorkspace(null, "key", folder.resolve("never"), null).requireRoom("indexing"))
                .doesNotThrowAnyException();
    }
}
