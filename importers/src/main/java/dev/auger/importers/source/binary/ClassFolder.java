package dev.auger.importers.source.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
        return Siblings.nested(below(internal + ".class"), internal);
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
