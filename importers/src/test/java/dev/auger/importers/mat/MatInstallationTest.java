package dev.auger.importers.mat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.model.job.Job;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.GraphQuestions;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that look like an installation of Eclipse MAT, more or less. */
@Timeout(120)
class MatInstallationTest {

    private static final String[] PLUGINS = {
        "org.eclipse.osgi_3.18.600.jar",
        "org.eclipse.mat.api_1.14.0.20230315.jar",
        "org.eclipse.mat.api_1.15.0.20231206.jar",
        "org.eclipse.mat.parser_1.15.0.20231206.jar",
        "org.eclipse.mat.hprof_1.15.0.20231206.jar",
        "org.eclipse.equinox.registry_3.11.400.jar"
    };

    @TempDir
    Path folder;

    @Test
    void isRecognisedByItsPlugins() throws Exception {
        make(folder.resolve("mat"), PLUGINS);

        MatInstallation inside = MatInstallation.at(folder.resolve("mat"));
        MatInstallation above = MatInstallation.at(folder);

        assertThat(inside.version()).isEqualTo("1.15.0.20231206");
        assertThat(inside.framework()).hasFileName("org.eclipse.osgi_3.18.600.jar");
        assertThat(above).isEqualTo(inside);
    }

    @Test
    void aMacApplicationHoldsItDeeper() throws Exception {
        make(folder.resolve("mat.app/Contents/Eclipse"), PLUGINS);

        assertThat(MatInstallation.at(folder.resolve("mat.app")).home())
                .isEqualTo(folder.resolve("mat.app/Contents/Eclipse").toAbsolutePath());
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        make(folder, PLUGINS);
        Files.delete(folder.resolve("plugins/org.eclipse.mat.hprof_1.15.0.20231206.jar"));

        OpinionFailure failure = catchThrowableOfType(OpinionFailure.class, () -> MatInstallation.at(folder));

        assertThat(failure.code()).isEqualTo("mat.no-installation");
        assertThat(failure).hasMessageContaining("org.eclipse.mat.hprof_");
        assertThat(failure.arguments()[1]).isEqualTo("org.eclipse.mat.hprof_…");
    }

    @Test
    void anyOtherFolderIsRefused() {
        OpinionFailure failure = catchThrowableOfType(OpinionFailure.class, () -> MatInstallation.at(folder));

        assertThat(failure.reason()).isEqualTo(Reason.NO_INSTALLATION);
        assertThat(failure).hasMessageContaining("plugins");
    }

    @Test
    void oneThatDoesNotStartSaysSo() throws Exception {
        make(folder, PLUGINS);
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Path dump = Files.writeString(folder.resolve("any.hprof"), "JAVA PROFILE 1.0.2\0");
        MatParser parser = new MatParser(
                copies,
                MatInstallation.at(folder),
                List.of(),
                "dev.auger.importers.mat.child.ParserMain",
                Duration.ofSeconds(50));

        OpinionFailure failure = catchThrowableOfType(
                OpinionFailure.class, () -> parser.ask(dump, new GraphQuestions(new long[0], 1), Job.quiet()));

        assertThat(failure.reason()).isEqualTo(Reason.NO_INSTALLATION);
        assertThat(failure).hasMessageContaining("EquinoxFactory");
        try (Stream<Path> left = Files.list(copies)) {
            assertThat(left).isEmpty();
        }
    }

    /**
     * A real framework with a bundle of the right face, behind which is the parser that comes along. It says nothing about a
     * real installation's bundles, but about everything between them and the answer.
     */
    @Test
    void aParserInABundleIsAsked() throws Exception {
        make(folder, PLUGINS);
        FakeBundles.fill(folder.resolve("plugins"));
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Path sample = Path.of(System.getProperty("auger.root"), "sample/evidence/parcels.hprof.gz");
        MatParser parser = new MatParser(
                copies,
                MatInstallation.at(folder),
                List.of(),
                "dev.auger.importers.mat.child.ParserMain",
                Duration.ofSeconds(50));

        GraphOpinion installed = parser.ask(sample, new GraphQuestions(new long[] {0}, 5), Job.quiet());

        GraphOpinion published = new MatParser(null).ask(sample, new GraphQuestions(new long[] {0}, 5), Job.quiet());
        assertThat(installed.parser()).isEqualTo("Eclipse MAT");
        assertThat(installed.version()).isEqualTo("1.15.0.20231206");
        assertThat(installed.classes()).containsExactlyInAnyOrderElementsOf(published.classes());
        assertThat(installed.asked()).containsExactlyInAnyOrderElementsOf(published.asked());
        try (Stream<Path> left = Files.list(copies);
                Stream<Path> installation = Files.list(folder)) {
            assertThat(left).isEmpty();
            // What the test made, and nothing of the framework's.
            assertThat(installation.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("plugins", "copies", "work");
        }
    }

    private static void make(Path home, String... plugins) throws Exception {
        Path folder = Files.createDirectories(home.resolve("plugins"));
        for (String plugin : plugins) {
            Files.createFile(folder.resolve(plugin));
        }
    }
}
