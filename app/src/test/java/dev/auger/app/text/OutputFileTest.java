package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path folder;

    @Test
    void whatCannotBeFinishedLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("a.html");
        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage(file + ": No space left on device");
        assertThat(folder).isEmptyDirectory();
        OutputFile.write(file, out -> out.write('x'));
        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(file).hasContent("x");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void theFileThatWasAskedForIsNamed() {
        Path file = folder.resolve("none/a.html");
        assertThatThrownBy(() -> OutputFile.write(file, out -> {}))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
    }
}
