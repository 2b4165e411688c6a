package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    private Path folder;

    private Path write(String root, String... lines) throws IOException {
        Path file = folder.resolve(root).resolve("app/Main.java");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return folder.resolve(root);
    }

    private static SourceText text(String... lines) {
        return new SourceText("Main.java", SourceText.Origin.FOLDER, "app/Main.java", List.of(lines));
    }

    @Test
    void ofTwoFilesOfOneNameItIsTheOneThatWasShown() throws IOException {
        List<Path> roots = List.of(write("one", "class Main {", "}"), write("two", "class Main {", "  int x;", "}"));
        assertThat(SourceFiles.of(text("class Main {", "  int x;", "}"), roots))
                .hasValueSatisfying(file -> assertThat(file).endsWithRaw(Path.of("two/app/Main.java")));
        assertThat(SourceFiles.of(text("class Main {", "}"), roots))
                .hasValueSatisfying(file -> assertThat(file).endsWithRaw(Path.of("one/app/Main.java")));
    }

    @Test
    void aFileThatWasChangedSinceIsOpenedIfThereIsNoOther() throws IOException {
        Path one = write("one", "class Main {", "}");
        Path two = write("two", "class Main {", "  int y;", "}");
        SourceText before = text("class Main { int z; }");
        assertThat(SourceFiles.of(before, List.of(one))).isPresent();
        assertThat(SourceFiles.of(before, List.of(one, two))).isEmpty();
    }

    @Test
    void nothingOutsideTheRootsIsOpened() throws IOException {
        write("one", "class Main {", "}");
        Path other = Files.createDirectories(folder.resolve("other"));
        SourceText away = new SourceText(
                "Main.java", SourceText.Origin.FOLDER, "../one/app/Main.java", List.of("class Main {", "}"));
        assertThat(SourceFiles.of(away, List.of(other))).isEmpty();
    }
}
