package dev.auger.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old file or the new one, whatever happens in between. */
class WholeFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theNewFileIsThereAndNothingElse() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");

        WholeFile.write(target, out -> out.write(NEW));

        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("c.auger");
    }

    @Test
    void whenWritingFailsTheOldFileStays() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");

        assertThatThrownBy(() -> WholeFile.write(target, out -> {
                    out.write(NEW);
                    throw new IOException("no room");
                }))
                .hasMessage(target + ": no room");

        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("c.auger");
    }

    @Test
    void whenTheProgramEndsBeforeTheMoveTheOldFileStaysAndTheDraftGoesLater() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");
        List<Path> draft = new ArrayList<>();
        // What a killed program leaves: a whole draft, and the move not done.
        assertThatThrownBy(() -> WholeFile.write(target, out -> out.write(NEW), (from, to) -> {
                    draft.add(Files.copy(from, folder.resolve(from.getFileName() + "-left.tmp")));
                    throw new IOException("killed");
                }))
                .hasMessage(target + ": killed");
        assertThat(target).hasContent("old");
        assertThat(draft.getFirst()).hasContent("new");

        WholeFile.write(target, out -> out.write(NEW));
        assertThat(draft.getFirst()).as("another program may be writing it").exists();
        Files.setLastModifiedTime(draft.getFirst(), FileTime.from(Instant.now().minusSeconds(7200)));
        WholeFile.write(target, out -> out.write(NEW));

        assertThat(names()).containsExactly("c.auger");
    }

    @Test
    void aLinkGoesOnLeadingToTheFile() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.auger"), target);

        WholeFile.write(link, out -> out.write(NEW));

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void whatWasNeverThereLeavesNothing() throws Exception {
        Path target = folder.resolve("a.html");

        assertThatThrownBy(() -> WholeFile.write(target, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage(target + ": No space left on device");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFileThatWasAskedForIsNamed() {
        Path target = folder.resolve("none/a.html");

        assertThatThrownBy(() -> WholeFile.write(target, out -> {}))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(target.toString());
    }

    @Test
    void theProgramsOwnFoldersAreMade() throws Exception {
        Path target = folder.resolve("a/b/c.auger");

        WholeFile.writeWithFolder(target, out -> out.write(NEW));

        assertThat(target).hasContent("new");
    }

    @Test
    void aFolderIsNotReplaced() throws Exception {
        Path target = Files.createDirectory(folder.resolve("a.html"));

        assertThatThrownBy(() -> WholeFile.write(target, out -> out.write(NEW)))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(target.toString());

        assertThat(names()).containsExactly("a.html");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void whoMayReadItIsTheSameAsBefore() throws Exception {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        assumeThat(view).isNotNull();
        Path target = Files.writeString(folder.resolve("c.auger"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));

        WholeFile.write(target, out -> out.write(NEW));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
