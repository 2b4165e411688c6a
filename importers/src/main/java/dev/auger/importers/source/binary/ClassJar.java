package dev.auger.importers.source.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Class files in a jar, also below {@code BOOT-INF/classes} or {@code WEB-INF/classes}. It is opened when it is asked. */
public final class ClassJar implements ClassPlace {

    private static final String[] BELOW = {"", "BOOT-INF/classes/", "WEB-INF/classes/"};

    private final Path file;
    private @Nullable ZipFile zip;
    private @Nullable TreeSet<String> names;

    public ClassJar(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    private synchronized ZipFile zip() throws IOException {
        if (zip == null) {
            zip = new ZipFile(file.toFile());
        }
        return zip;
    }

    @Override
    public Optional<byte[]> bytes(String internal) throws IOException {
        if (!ClassPlace.isName(internal)) {
            return Optional.empty();
        }
        for (String below : BELOW) {
            ZipEntry entry = zip().getEntry(below + internal + ".class");
            if (entry != null && entry.getSize() <= LARGEST) {
                try (InputStream in = zip().getInputStream(entry)) {
                    return Optional.of(in.readNBytes(LARGEST));
                }
            }
        }
        return Optional.empty();
    }

    /** The jar that holds a class, if it is there. */
    public Optional<Path> holder(String internal) throws IOException {
        return bytes(internal).map(b -> file);
    }

    @Override
    public synchronized List<String> nested(String internal) throws IOException {
        if (names == null) {
            names = new TreeSet<>();
            Enumeration<? extends ZipEntry> entries = zip().entries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
                    names.add(plain(name));
                }
            }
        }
        return List.copyOf(names.subSet(internal + '$', internal + '%'));
    }

    private static String plain(String entry) {
        String name = entry.substring(0, entry.length() - 6);
        for (String below : BELOW) {
            if (!below.isEmpty() && name.startsWith(below)) {
                return name.substring(below.length());
            }
        }
        return name;
    }

    @Override
    public synchronized void close() throws IOException {
        if (zip != null) {
            zip.close();
            zip = null;
        }
    }
}
