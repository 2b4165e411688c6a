package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.source.fetch.Coordinates;
import dev.auger.importers.source.fetch.SourceFetch;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From a library without sources to the fetched ones, with a repository and a Maven of the test's own. */
class FetchedSourceTest {

    private static final String REPOSITORY = "maven.repo.local";
    private static final CodePoint PLACE =
            new CodePoint(FetchedSourceTest.class.getName(), "library", "FetchedSourceTest.java", -1);

    @TempDir
    Path folder;

    private String before;
    private Path version;

    @BeforeEach
    void library() throws IOException {
        before = System.getProperty(REPOSITORY, "");
        Path repository = folder.resolve("repository");
        version = Files.createDirectories(repository.resolve("dev/auger/app/shell/1.0"));
        String name = getClass().getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        getClass().getClassLoader().getResourceAsStream(name).transferTo(bytes);
        jar(version.resolve("shell-1.0.jar"), name, bytes.toByteArray());
        System.setProperty(REPOSITORY, repository.toString());
    }

    @AfterEach
    void restore() {
        if (before.isEmpty()) {
            System.clearProperty(REPOSITORY);
        } else {
            System.setProperty(REPOSITORY, before);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSourcesAreShownAfterTheyWereFetched() throws IOException {
        SourceStock stock = new SourceStock();
        String shown = stock.find(PLACE, Job.quiet())
                .single()
                .map(hit -> hit.text().location())
                .orElseThrow();
        assertThat(shown).startsWith("shell-1.0.jar!");

        List<Coordinates> libraries = stock.fetchable(PLACE, shown, Job.quiet());
        assertThat(libraries).containsExactly(new Coordinates("dev.auger.app", "shell", "1.0"));

        Path made = folder.resolve("made.jar");
        jar(
                made,
                getClass().getName().replace('.', '/') + ".java",
                "package dev.auger.app.shell;\nclass FetchedSourceTest {\n void library() {\n }\n}\n"
                        .getBytes(StandardCharsets.UTF_8));
        Path mvn = Files.writeString(
                folder.resolve("mvn"),
                "#!/bin/sh\ncp '" + made + "' '" + version.resolve("shell-1.0-sources.jar") + "'\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwx------"));
        SourceFetch.Result result = SourceFetch.with(libraries.getFirst(), mvn, Duration.ofSeconds(60))
                .run(Job.quiet());
        assertThat(result.outcome()).isEqualTo(SourceFetch.Outcome.FETCHED);

        stock.lookAnew();
        SourceAnswer answer = stock.find(PLACE, Job.quiet());
        assertThat(answer.single())
                .hasValueSatisfying(hit -> assertThat(hit.text().origin()).isEqualTo(SourceText.Origin.SOURCES_JAR));
        assertThat(stock.fetchable(PLACE, "", Job.quiet())).isEmpty();
        stock.close();
    }

    private static void jar(Path file, String name, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
    }
}
