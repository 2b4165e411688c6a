package dev.auger.importers.source.decompile.child;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jetbrains.java.decompiler.main.extern.IContextSource;
import org.jetbrains.java.decompiler.main.extern.IResultSaver;
import org.jspecify.annotations.Nullable;

/** The class files to decompile, in memory, and where their texts go. */
final class GivenClasses implements IContextSource {

    /** Takes a text. */
    @FunctionalInterface
    interface Taker {
        void take(String internal, String file, String text, int @Nullable [] map);
    }

    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Taker taker;

    GivenClasses(ZipFile zip, Taker taker) throws IOException {
        this.taker = taker;
        for (ZipEntry entry : zip.stream().toList()) {
            try (InputStream in = zip.getInputStream(entry)) {
                classes.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    @Override
    public String getName() {
        return "classes";
    }

    @Override
    public Entries getEntries() {
        List<Entry> entries = new ArrayList<>();
        for (String name : classes.keySet()) {
            entries.add(Entry.atBase(name.substring(0, name.length() - CLASS_SUFFIX.length())));
        }
        return new Entries(entries, List.of(), List.of());
    }

    @Override
    public @Nullable InputStream getInputStream(String resource) {
        byte[] bytes = classes.get(resource);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public IOutputSink createOutputSink(IResultSaver saver) {
        return new IOutputSink() {
            @Override
            public void begin() {
                // The text is taken class by class.
            }

            @Override
            public void acceptClass(String qualifiedName, String fileName, String content, int @Nullable [] mapping) {
                taker.take(qualifiedName, fileName, content, mapping);
            }

            @Override
            public void acceptDirectory(String directory) {
                // There are none.
            }

            @Override
            public void acceptOther(String path) {
                // There are none.
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }
}
