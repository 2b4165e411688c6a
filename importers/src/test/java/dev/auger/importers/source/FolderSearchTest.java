package dev.auger.importers.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSearchTest {

    @TempDir
    Path root;

    @BeforeEach
    void files() throws IOException {
        write("app/src/main/java/a/b/Ledger.java", "package a.b;\nclass Ledger {}\n");
        write("other/Ledger.java", "package a.c;\nclass Ledger {}\n");
        write("target/generated/a/b/Hidden.java", "package a.b;\nclass Hidden {}\n");
    }

    @Test
    void findsByPackageWhateverTheLayout() throws IOException {
        assertThat(find("a.b.Ledger$Entry").map(SourceText::location)).contains("app/src/main/java/a/b/Ledger.java");
    }

    @Test
    void findsByDeclarationWhereFoldersDoNotFollowThePackage() throws IOException {
        assertThat(find("a.c.Ledger").map(SourceText::location)).contains("other/Ledger.java");
    }

    @Test
    void anotherPackageIsNotTheClass() throws IOException {
        assertThat(find("a.d.Ledger")).isEmpty();
    }

    @Test
    void buildOutputIsNotSource() throws IOException {
        assertThat(find("a.b.Hidden")).isEmpty();
    }

    @Test
    void hostileNamesLeadNowhere() throws IOException {
        Files.writeString(root.resolveSibling("Secret.java"), "package x;");
        assertThat(find("../Secret")).isEmpty();
        assertThat(SourceFinder.of(List.of(root)).find("x.Secret", "../Secret.java", Job.quiet()))
                .isEmpty();
    }

    private Optional<SourceText> find(String className) throws IOException {
        return SourceFinder.of(List.of(root)).find(className, null, Job.quiet());
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
