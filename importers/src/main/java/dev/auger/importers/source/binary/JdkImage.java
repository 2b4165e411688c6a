package dev.auger.importers.source.binary;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Class files in the image of a JDK or of an application made by jlink ({@code lib/modules}). Another image than that of the
 * running JVM is read by the {@code lib/jrt-fs.jar} beside it, as the JDK does it.
 */
public final class JdkImage implements ClassPlace {

    private final Path home;
    private @Nullable FileSystem image;
    private boolean own;

    /** @param home the folder with {@code lib/modules} */
    public JdkImage(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        Path name = home.getFileName();
        return name == null ? home.toString() : name.toString();
    }

    private synchronized FileSystem image() throws IOException {
        if (image == null) {
            URI uri = URI.create("jrt:/");
            Path running = Path.of(System.getProperty("java.home", ""));
            if (Files.isSameFile(running, home)) {
                image = FileSystems.getFileSystem(uri);
            } else {
                try {
                    image = FileSystems.newFileSystem(uri, Map.of("java.home", home.toString()));
                    own = true;
                } catch (ProviderNotFoundException | UnsupportedOperationException | IllegalArgumentException e) {
                    throw new IOException(home + " has no image that can be read: " + e.getMessage(), e);
                }
            }
        }
        return image;
    }

    @Override
    public Optional<byte[]> bytes(String internal) throws IOException {
        Path file = file(internal);
        if (file == null || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(LARGEST));
        }
    }

    @Override
    public List<String> nested(String internal) throws IOException {
        return Siblings.nested(file(internal), internal);
    }

    /** {@code /packages/java.util} lists the modules that have the package. */
    private @Nullable Path file(String internal) throws IOException {
        int slash = internal.lastIndexOf('/');
        if (slash < 0 || !ClassPlace.isName(internal)) {
            return null;
        }
        try {
            Path modules =
                    image().getPath("/packages", internal.substring(0, slash).replace('/', '.'));
            if (!Files.isDirectory(modules)) {
                return null;
            }
            try (DirectoryStream<Path> links = Files.newDirectoryStream(modules)) {
                for (Path link : links) {
                    Path file = image().getPath("/modules", link.getFileName().toString(), internal + ".class");
                    if (Files.isRegularFile(file)) {
                        return file;
                    }
                }
            }
        } catch (InvalidPathException e) {
            return null;
        }
        return null;
    }

    @Override
    public synchronized void close() throws IOException {
        if (image != null && own) {
            image.close();
        }
        image = null;
    }
}
