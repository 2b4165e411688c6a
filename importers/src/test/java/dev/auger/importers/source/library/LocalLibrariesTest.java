package dev.auger.importers.source.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.source.Shop;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLibrariesTest {

    @TempDir
    Path folder;

    @Test
    void allVersionsOfTheLibraryThatHasTheClass() throws IOException {
        Path maven = folder.resolve("repository");
        Path one = library(maven.resolve("com/acme/shop/till/1.0/till-1.0.jar"), "com/acme/shop/Till.class");
        Path two = library(maven.resolve("com/acme/shop/till/1.1/till-1.1.jar"), "com/acme/shop/Till.class");
        Path sources = library(maven.resolve("com/acme/shop/till/1.1/till-1.1-sources.jar"), "com/acme/shop/Till.java");
        library(maven.resolve("com/acme/shop/other/1.0/other-1.0.jar"), "com/acme/shop/Other.class");

        List<Library> found = new LocalLibraries(List.of(maven)).find("com/acme/shop/Till", Job.quiet());

        assertThat(found).containsExactly(new Library(one, null), new Library(two, sources));
    }

    @Test
    void gradleKeepsEachFileInAFolderOfItsHash() throws IOException {
        Path gradle = folder.resolve("modules-2/files-2.1");
        Path version = gradle.resolve("com.acme.shop/till/1.0");
        Path classes = library(version.resolve("aaaa/till-1.0.jar"), "com/acme/shop/Till.class");
        Path sources = library(version.resolve("bbbb/till-1.0-sources.jar"), "com/acme/shop/Till.java");

        assertThat(new LocalLibraries(List.of(gradle)).find("com/acme/shop/Till", Job.quiet()))
                .containsExactly(new Library(classes, sources));
    }

    @Test
    void jarsThatHaveNothingToDoWithThePackageAreNotOpened() throws IOException {
        Path maven = folder.resolve("repository");
        library(maven.resolve("org/elsewhere/lib/1.0/lib-1.0.jar"), "com/acme/shop/Till.class");

        assertThat(new LocalLibraries(List.of(maven)).find("com/acme/shop/Till", Job.quiet()))
                .isEmpty();
        assertThat(new LocalLibraries(List.of(maven)).find("../../etc/passwd", Job.quiet()))
                .isEmpty();
    }

    @Test
    void settingsMayNameAnotherRepository() throws IOException {
        Path settings = Shop.write(
                folder.resolve("settings.xml"),
                "<settings><profiles><localRepository>no</localRepository></profiles>"
                        + "<localRepository>${user.home}/repo</localRepository></settings>");
        assertThat(MavenRepository.inSettings(settings, folder)).contains(folder.resolve("repo"));

        Shop.write(
                settings,
                "<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><s><localRepository>&x;</localRepository></s>");
        assertThat(MavenRepository.inSettings(settings, folder)).isEmpty();
        Shop.write(settings, "<settings");
        assertThat(MavenRepository.inSettings(settings, folder)).isEmpty();
    }

    private static Path library(Path jar, String entry) throws IOException {
        return Shop.zip(jar, Map.of(entry, new byte[] {1}));
    }
}
