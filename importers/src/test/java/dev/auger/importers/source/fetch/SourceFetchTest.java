package dev.auger.importers.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceFetchTest {

    private static final Coordinates TOOL = new Coordinates("no.such.group", "tool", "1.2.3");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-Dx", "a b", "a;b", "a:b", "$(id)", "a/b", "..", "a..b", "a\n", "a&b", "%PATH%", "ü", ".a"})
    void whatIsNoWordOfMavensBecomesNoArgument(String word) {
        assertThat(Coordinates.of(word, "a", "1")).isEmpty();
        assertThat(Coordinates.of("g", word, "1")).isEmpty();
        assertThat(Coordinates.of("g", "a", word)).isEmpty();
    }

    @Test
    void coordinatesAreInTheJarOrInItsPlace() throws IOException {
        Path named = jar("x.jar", "g.one", "one", "1");
        assertThat(Coordinates.ofJar(named)).contains(new Coordinates("g.one", "one", "1"));

        Path shaded = jar("one-1.jar", "g.one", "one", "1", "g.two", "two", "2");
        assertThat(Coordinates.ofJar(shaded)).contains(new Coordinates("g.one", "one", "1"));
        assertThat(Coordinates.ofJar(jar("other.jar", "g.one", "one", "1", "g.two", "two", "2")))
                .isEmpty();

        assertThat(Coordinates.ofJar(jar("repository/org/acme/tool/4.5/tool-4.5.jar")))
                .contains(new Coordinates("org.acme", "tool", "4.5"));
        assertThat(Coordinates.ofJar(jar("files-2.1/org.acme/tool/4.5/0a1b/tool-4.5.jar")))
                .contains(new Coordinates("org.acme", "tool", "4.5"));
        assertThat(Coordinates.ofJar(jar("evil.jar", "-Dx=y", "a", "1"))).isEmpty();
        assertThat(Coordinates.ofJar(folder.resolve("none.jar"))).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void mavenIsRunWithTheCoordinatesAndNothingElse() throws IOException {
        Path seen = folder.resolve("seen");
        Path mvn = script("printf '%s\\n' \"$@\" > '" + seen + "'");

        SourceFetch fetch = SourceFetch.with(TOOL, mvn, Duration.ofSeconds(30));

        assertThat(fetch.run(Job.quiet()).outcome()).isEqualTo(SourceFetch.Outcome.ELSEWHERE);
        assertThat(Files.readAllLines(seen))
                .containsExactly(
                        "-B",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get",
                        "-Dartifact=no.such.group:tool:1.2.3:jar:sources",
                        "-Dtransitive=false");
        assertThat(fetch.text()).isEqualTo("mvn " + String.join(" ", Files.readAllLines(seen)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itsFirstErrorIsTold() throws IOException {
        Path mvn = script("echo '[INFO] x'; echo '[ERROR] not there'; echo '[ERROR] more'; exit 1");
        SourceFetch.Result result =
                SourceFetch.with(TOOL, mvn, Duration.ofSeconds(30)).run(Job.quiet());
        assertThat(result.outcome()).isEqualTo(SourceFetch.Outcome.REFUSED);
        assertThat(result.said()).isEqualTo("not there");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itEndsWhenItsTimeIsOver() throws IOException {
        SourceFetch fetch = SourceFetch.with(TOOL, script("exec sleep 600"), Duration.ofMillis(100));
        assertThat(fetch.run(Job.quiet()).outcome()).isEqualTo(SourceFetch.Outcome.TIMEOUT);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCancelledOneIsNotStarted() throws IOException {
        Path seen = folder.resolve("seen");
        Job job = Job.quiet();
        job.cancel();
        SourceFetch fetch = SourceFetch.with(TOOL, script("touch '" + seen + "'"), Duration.ofSeconds(30));
        assertThatThrownBy(() -> fetch.run(job)).isInstanceOf(JobCancelled.class);
        assertThat(seen).doesNotExist();
    }

    @Test
    void aMavenThatDoesNotStartIsNone() {
        SourceFetch fetch = SourceFetch.with(TOOL, folder.resolve("none"), Duration.ofSeconds(30));
        assertThat(fetch.run(Job.quiet()).outcome()).isEqualTo(SourceFetch.Outcome.NO_MAVEN);
    }

    private Path script(String commands) throws IOException {
        Path file = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + commands + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Path jar(String name, String... coordinates) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a/A.class"));
            for (int i = 0; i < coordinates.length; i += 3) {
                zip.putNextEntry(new ZipEntry("META-INF/maven/" + i + "/pom.properties"));
                String text = String.join(
                        "\n",
                        List.of(
                                "groupId=" + coordinates[i],
                                "artifactId=" + coordinates[i + 1],
                                "version=" + coordinates[i + 2]));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
