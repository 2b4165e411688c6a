package dev.auger.importers.source.binary;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class files of nested classes, which lie beside that of the outermost. */
final class Siblings {

    private Siblings() {}

    /**
     * Names with slashes of the classes nested in one, in order; none where it has no folder.
     *
     * @param internal binary name with slashes
     */
    static List<String> nested(@Nullable Path file, String internal) throws IOException {
        Path folder = file == null ? null : file.getParent();
        List<String> found = new ArrayList<>();
        if (folder == null || !Files.isDirectory(folder)) {
            return found;
        }
        int slash = internal.lastIndexOf('/');
        String start = internal.substring(slash + 1) + '$';
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path sibling : files) {
                String name = sibling.getFileName().toString();
                if (name.startsWith(start) && name.endsWith(".class")) {
                    found.add(internal.substring(0, slash + 1) + name.substring(0, name.length() - ".class".length()));
                }
            }
        }
        found.sort(null);
        return found;
    }
}
