package dev.auger.app.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old file or the new one, whatever happens in between. */
class AtomicFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theNewFileIsThereAndNothingElse() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");

        AtomicFile.write(target, out -> out.write(NEW));

        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("c.auger");
    }

    @Test
    void whenWritingFailsTheOldFileStays() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write(NEW);
                    throw new IOException("no room");
                }))
                .hasMessage("no room");

        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("c.auger");
    }

    @Test
    void whenTheProgramEndsBeforeTheMoveTheOldFileStaysAndTheDraftGoesLater() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");
        List<Path> draft = new ArrayList<>();
        // What a killed program leaves: a whole draft, and the move not done.
        assertThatThrownBy(() -> AtomicFile.write(target, out -> out.write(NEW), (from, to) -> {
                    draft.add(Files.copy(from, folder.resolve(from.getFileName() + "-left.tmp")));
                    throw new IOException("killed");
                }))
                .hasMessage("killed");
        assertThat(target).hasContent("old");
        assertThat(draft.getFirst()).hasContent("new");

        AtomicFile.write(target, out -> out.write(NEW));
        assertThat(draft.getFirst()).as("another program may be writing it").exists();
        Files.setLastModifiedTime(draft.getFirst(), FileTime.from(Instant.now().minusSeconds(7200)));
        AtomicFile.write(target, out -> out.write(NEW));

        assertThat(names()).containsExactly("c.auger");
    }

    @Test
    void aLinkGoesOnLeadingToTheFile() throws Exception {
        Path target = Files.writeString(folder.resolve("c.auger"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.auger"), target);

        AtomicFile.write(link, out -> out.write(NEW));

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void foldersAreMade() throws Exception {
        Path target = folder.resolve("a/b/c.auger");

        AtomicFile.write(target, out -> out.write(NEW));

        assertThat(target).hasContent("new");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
