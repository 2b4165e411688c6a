package dev.auger.importers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.model.column.ColumnStore;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedColumnStoreTest {

    @TempDir
    Path temp;

    @Test
    void whatWasCommittedIsReadBack() throws IOException {
        commit("heap one", 3, 42);
        try (Arena arena = Arena.ofShared()) {
            ColumnStore.Entry entry = store().open("heap one", 3, arena).orElseThrow();
            assertThat(entry.column("numbers").byteSize()).isEqualTo(8000);
            assertThat(entry.column("numbers").getAtIndex(ValueLayout.JAVA_LONG, 999))
                    .isEqualTo(42 + 999);
            assertThat(entry.column("odd").toArray(ValueLayout.JAVA_BYTE)).containsExactly(1, 2, 3);
            assertThat(entry.column("none").byteSize()).isZero();
            assertThat(entry.column("numbers").isReadOnly()).isTrue();
            assertThatThrownBy(() -> entry.column("other")).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void anotherVersionOrKeyIsAbsent() throws IOException {
        commit("heap one", 3, 42);
        assertAbsent("heap one", 4);
        assertAbsent("heap two", 3);
    }

    @Test
    void anEntryOfAnotherKeyUnderTheSameNameIsAbsent() throws IOException {
        commit("heap one", 3, 42);
        commit("heap two", 3, 43);
        Path one = files().getFirst();
        Path two = files().getLast();
        Path spare = temp.resolve("spare");
        Files.move(one, spare);
        Files.move(two, one);
        Files.move(spare, two);
        assertAbsent("heap one", 3);
        assertAbsent("heap two", 3);
    }

    @Test
    void everyDamagedByteMakesItAbsent() throws IOException {
        commit("heap one", 3, 42);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        int[] places = {0, 9, 13, 20, 25, 64, 64 + 7999, 8064 + 1, whole.length - 1, whole.length - 30};
        for (int place : places) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x10;
            Files.write(file, damaged);
            assertAbsent("heap one", 3);
        }
        for (int length : new int[] {0, 10, 64, 5000, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertAbsent("heap one", 3);
        }
        Files.write(file, whole);
        try (Arena arena = Arena.ofShared()) {
            assertThat(store().open("heap one", 3, arena)).isPresent();
        }
    }

    @Test
    void aDraftThatIsNotCommittedLeavesNothing() throws IOException {
        try (Arena arena = Arena.ofShared();
                ColumnStore.Draft draft = store().create("heap one", 3, arena)) {
            draft.column("numbers", 800).fill((byte) 1);
            assertAbsent("heap one", 3);
        }
        assertAbsent("heap one", 3);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsCleared() throws IOException {
        commit("heap one", 3, 42);
        // Systems number processes far lower.
        long dead = Integer.MAX_VALUE;
        Path left = Files.writeString(directory().resolve("draft-" + dead + "-1.tmp"), "half");
        Path written = Files.writeString(
                directory().resolve("draft-" + ProcessHandle.current().pid() + "-2.tmp"), "half");
        commit("heap two", 3, 43);
        assertThat(left).doesNotExist();
        assertThat(written).exists();
        Files.delete(written);
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        for (String key : List.of("one", "two", "three")) {
            commit(key, 3, 42);
        }
        Map<String, Path> fileOf = new HashMap<>();
        try (Arena arena = Arena.ofShared()) {
            for (String key : List.of("one", "two", "three")) {
                fileOf.put(key, newest(key, arena));
            }
        }
        fileOf.forEach(
                (key, file) -> assertThat(file.toFile().setLastModified(key.equals("two") ? 1_000_000 : 2_000_000))
                        .isTrue());
        MappedColumnStore small = new MappedColumnStore(directory(), 2 * 8400L);
        try (Arena arena = Arena.ofShared();
                ColumnStore.Draft draft = small.create("four", 3, arena)) {
            draft.column("numbers", 8);
        }
        assertAbsent("two", 3);
        try (Arena arena = Arena.ofShared()) {
            assertThat(store().open("one", 3, arena)).isPresent();
            assertThat(store().open("three", 3, arena)).isPresent();
        }
    }

    /** The file whose time changes when an entry is opened. */
    private Path newest(String key, Arena arena) throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
        store().open(key, 3, arena).orElseThrow();
        for (Path file : files()) {
            if (Files.getLastModifiedTime(file).toMillis() > 0) {
                return file;
            }
        }
        throw new IllegalStateException("no entry was used");
    }

    @Test
    void aSecondCommitReplacesTheFirst() throws IOException {
        commit("heap one", 3, 42);
        commit("heap one", 3, 1000);
        try (Arena arena = Arena.ofShared()) {
            ColumnStore.Entry entry = store().open("heap one", 3, arena).orElseThrow();
            assertThat(entry.column("numbers").getAtIndex(ValueLayout.JAVA_LONG, 0))
                    .isEqualTo(1000);
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void theUserAloneMayRead() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        commit("heap one", 3, 42);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                .isEqualTo("rw-------");
    }

    private void commit(String key, int version, long first) throws IOException {
        try (Arena arena = Arena.ofShared();
                ColumnStore.Draft draft = store().create(key, version, arena)) {
            MemorySegment numbers = draft.column("numbers", 8000);
            for (int i = 0; i < 1000; i++) {
                numbers.setAtIndex(ValueLayout.JAVA_LONG, i, first + i);
            }
            MemorySegment.copy(new byte[] {1, 2, 3}, 0, draft.column("odd", 3), ValueLayout.JAVA_BYTE, 0, 3);
            draft.column("none", 0);
            draft.commit();
        }
    }

    private void assertAbsent(String key, int version) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            assertThat(store().open(key, version, arena)).isEmpty();
        }
    }

    private MappedColumnStore store() {
        return new MappedColumnStore(directory());
    }

    private Path directory() {
        return temp.resolve("cache").resolve("indexes");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(directory())) {
            return list.sorted().toList();
        }
    }
}
