package dev.auger.importers.mat.child;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Takes a scratch folder away. Links in it are taken away as links. */
public final class Scratch {

    private static final int TRIES = 50;

    private Scratch() {}

    /** The same while somebody may still be writing there. */
    static void deleteBusy(Path folder) {
        for (int i = 0; i < TRIES && Files.exists(folder); i++) {
            delete(folder);
        }
    }

    /** Deletes the folder and everything in it, as far as the system lets; logs what stays. */
    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    Files.deleteIfExists(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.WARNING, "scratch folder stays: " + folder, e);
        }
    }
}
