package dev.auger.benchmarks.heaps;

import dev.auger.benchmarks.process.Scratch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A heap dump, and the folders that programs leave their indexes of it in.
 *
 * @param file the dump
 * @param packed the same, by gzip
 * @param fresh cache folder for a first time, to be emptied before
 * @param kept cache folder for a later time
 * @param mat folder of a link to the dump, beside which Eclipse MAT's parser writes its indexes
 * @param netbeans folder of a link to the dump, beside which NetBeans' library writes
 * @param temporary for files that live as long as a process
 */
record Dump(Path file, Path packed, Path fresh, Path kept, Path mat, Path netbeans, Path temporary) {
    private static final int BUFFER = 1 << 20;

    /** The fastest there is, as dumps are packed where they are made. */
    private static final int LEVEL = 1;

    /** Packs the dump, once, beside itself or where indexes go. */
    static Dump in(Scratch scratch, Path file) throws IOException {
        Path parent = scratch.folder().resolveSibling(file.getFileName() + ".gz");
        pack(file, parent);
        return new Dump(
                file,
                parent,
                scratch.folder("fresh"),
                scratch.folder("kept"),
                scratch.folder("mat"),
                scratch.folder("netbeans"),
                scratch.folder("temporary"));
    }

    private static void pack(Path file, Path packed) throws IOException {
        if (Files.exists(packed) && Files.getLastModifiedTime(packed).compareTo(Files.getLastModifiedTime(file)) >= 0) {
            return;
        }
        Path part = packed.resolveSibling(packed.getFileName() + ".part");
        try (OutputStream out = new Fast(Files.newOutputStream(part))) {
            Files.copy(file, out);
        }
        Files.move(part, packed, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A folder that holds nothing but a link to the dump. */
    void link(Path folder) throws IOException {
        Scratch.empty(folder);
        Files.createSymbolicLink(linked(folder), file);
    }

    /** The link in a folder. */
    Path linked(Path folder) {
        return folder.resolve("dump.hprof");
    }

    String name() {
        return file.getFileName().toString();
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
