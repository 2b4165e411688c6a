package dev.auger.importers.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Workspace;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWorkspaceTest {

    private static final Workspace.Shortage DISK = new Workspace.Shortage(100, 10);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void scratchMemoryIsClearAndDoesNotOverlap(boolean disk) throws IOException {
        try (FileWorkspace workspace = new FileWorkspace(null, "k", folder, disk ? DISK : null)) {
            try (ColumnMemory memory = workspace.scratch()) {
                MemorySegment[] pieces = new MemorySegment[400];
                for (int i = 0; i < pieces.length; i++) {
                    // From bytes to pieces larger than what small ones share.
                    pieces[i] = memory.allocate(i % 50 == 49 ? (1 << 24) + i : 8L * i + 8);
                    assertThat(pieces[i].get(ValueLayout.JAVA_LONG, 0)).isZero();
                    assertThat(pieces[i].address() % 64).isZero();
                    pieces[i].fill((byte) i);
                }
                for (int i = 0; i < pieces.length; i++) {
                    assertThat(pieces[i].get(ValueLayout.JAVA_BYTE, 0)).isEqualTo((byte) i);
                    assertThat(pieces[i].get(ValueLayout.JAVA_BYTE, pieces[i].byteSize() - 1))
                            .isEqualTo((byte) i);
                }
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatWasDecidedIsSaid() {
        try (FileWorkspace workspace = new FileWorkspace(null, "k", folder, DISK)) {
            assertThat(workspace.shortage()).contains(DISK);
        }
    }

    /** A store that is gone is no trouble: the columns are memory. */
    @Test
    void columnsThatCannotBeKeptAreMemory() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        MappedColumnStore store = new MappedColumnStore(notAFolder.resolve("indexes"));
        try (FileWorkspace workspace = new FileWorkspace(store, "k", folder, null)) {
            assertThat(workspace.kept("answer", 1)).isEmpty();
            try (Workspace.Draft draft = workspace.draft("answer", 1)) {
                MemorySegment column = draft.column("numbers", 80);
                column.set(ValueLayout.JAVA_LONG, 72, 7);
                MemorySegment copy = draft.column("copy", List.of(column, column));
                draft.commit();
                assertThat(copy.get(ValueLayout.JAVA_LONG, 152)).isEqualTo(7);
            }
        }
    }
}
