package dev.auger.importers.source;

import dev.auger.importers.source.place.FolderPlace;
import dev.auger.importers.source.place.SourcePlace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where Go keeps sources of modules and of its own packages: {@code GOMODCACHE}, {@code GOPATH/pkg/mod}, {@code GOROOT/src}. */
final class GoModules {

    private GoModules() {}

    static List<SourcePlace> places() {
        List<SourcePlace> places = new ArrayList<>();
        Path home = Path.of(System.getProperty("user.home", "."));
        Path gopath = variable("GOPATH", home.resolve("go"));
        for (Path folder : List.of(
                variable("GOMODCACHE", gopath.resolve("pkg").resolve("mod")),
                variable("GOROOT", Path.of("/usr/local/go")).resolve("src"))) {
            if (Files.isDirectory(folder)) {
                places.add(new FolderPlace(folder));
            }
        }
        return places;
    }

    private static Path variable(String name, Path otherwise) {
        String value = System.getenv(name);
        try {
            return value == null || value.isBlank() ? otherwise : Path.of(value);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
