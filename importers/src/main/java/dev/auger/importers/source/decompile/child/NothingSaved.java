package dev.auger.importers.source.decompile.child;

import java.util.jar.Manifest;
import org.jetbrains.java.decompiler.main.extern.IResultSaver;
import org.jspecify.annotations.Nullable;

/** The decompiler's own way to keep its results, which is not used. */
final class NothingSaved implements IResultSaver {

    @Override
    public void saveFolder(String path) {
        // See the class.
    }

    @Override
    public void copyFile(String source, String path, String entryName) {
        // See the class.
    }

    @Override
    public void saveClassFile(
            String path, String qualifiedName, String entryName, String content, int @Nullable [] mapping) {
        // See the class.
    }

    @Override
    public void createArchive(String path, String archiveName, @Nullable Manifest manifest) {
        // See the class.
    }

    @Override
    public void saveDirEntry(String path, String archiveName, String entryName) {
        // See the class.
    }

    @Override
    public void copyEntry(String source, String path, String archiveName, String entry) {
        // See the class.
    }

    @Override
    public void saveClassEntry(
            String path, String archiveName, String qualifiedName, String entryName, String content) {
        // See the class.
    }

    @Override
    public void closeArchive(String path, String archiveName) {
        // See the class.
    }
}
