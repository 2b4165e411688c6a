package dev.auger.importers.source.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Class files in a folder with a folder for each part of a package's name. Links in it do not lead out of it. */
public final class ClassFolder implements ClassPlace {

    private final Path root;

    public ClassFolder(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }

    @Override
    public Optional<byte[]> bytes(String internal) throws IOException {
        Path file = below(internal + ".class");
        if (file == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(LARGEST));
        }
    }

    @Override
    public List<String> nested(String internal) throws IOException {
        Path file = below(internal + ".class");
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
                    found.add(internal.substring(0, slash + 1) + name.substring(0, name.length() - 6));
                }
            }
        }
        found.sort(null);
        return found;
    }

    private @Nullable Path below(String relative) throws IOException {
        if (!ClassPlace.isName(relative.substring(0, relative.length() - 6)) || !Files.isDirectory(root)) {
            return null;
        }
        try {
            Path real = root.toRealPath();
            Path file = real.resolve(relative);
            return file.startsWith(real)
                            && Files.exists(file)
                            && file.toRealPath().startsWith(real)
                    ? file
                    : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
