package dev.auger.importers.source.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Class files in a jar, also below {@code BOOT-INF/classes} or {@code WEB-INF/classes} and in the libraries that lie in it. Of a jar
 * for several releases (JEP 238) those for the highest release that the JVM of the evidence has. It is opened when it is asked.
 */
public final class ClassJar implements ClassPlace {

    private static final String[] BELOW = {"", "BOOT-INF/classes/", "WEB-INF/classes/"};
    private static final String[] LIBRARIES = {"BOOT-INF/lib/", "WEB-INF/lib/", "WEB-INF/lib-provided/"};
    private static final String VERSIONS = "META-INF/versions/";

    /** The first release that looks for versions. */
    private static final int FIRST = 9;

    private final Path file;
    private final String name;
    private final IntSupplier release;
    private final boolean outer;
    private @Nullable ZipFile zip;
    private @Nullable TreeSet<String> names;
    private @Nullable TreeSet<Integer> versions;
    private @Nullable InnerJars inner;
    private int namesOf;

    /** As the JVM that runs this would see it. */
    public ClassJar(Path file) {
        this(file, () -> Runtime.version().feature());
    }

    /** @param release feature release of the JVM that had it on its class path; may change */
    public ClassJar(Path file, IntSupplier release) {
        this(file, String.valueOf(file.getFileName()), release, true);
    }

    private ClassJar(Path file, String name, IntSupplier release, boolean outer) {
        this.file = file;
        this.name = name;
        this.release = release;
        this.outer = outer;
    }

    /** A jar out of a jar; those within it are not looked into. */
    static ClassJar inner(Path file, String name, IntSupplier release) {
        return new ClassJar(file, name, release, false);
    }

    /** Whether an entry is a library in an application's jar or war. */
    public static boolean isLibrary(String entry) {
        for (String below : LIBRARIES) {
            if (entry.startsWith(below) && entry.endsWith(".jar") && entry.indexOf('/', below.length()) < 0) {
                return true;
            }
        }
        return false;
    }

    public Path file() {
        return file;
    }

    @Override
    public String name() {
        return name;
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
        ZipEntry entry = entry(internal);
        if (entry != null) {
            try (InputStream in = zip().getInputStream(entry)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
            }
        }
        Optional<ClassJar> library = library(internal);
        return library.isPresent() ? library.get().bytes(internal) : Optional.empty();
    }

    private @Nullable ZipEntry entry(String internal) throws IOException {
        for (int version : versions().descendingSet()) {
            ZipEntry entry = zip().getEntry(VERSIONS + version + '/' + internal + ".class");
            if (entry != null) {
                return entry;
            }
        }
        for (String below : BELOW) {
            ZipEntry entry = zip().getEntry(below + internal + ".class");
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** Releases that the jar has classes for. */
    private synchronized NavigableSet<Integer> versions() throws IOException {
        if (versions == null) {
            TreeSet<Integer> there = new TreeSet<>();
            Enumeration<? extends ZipEntry> entries = zip().entries();
            while (entries.hasMoreElements()) {
                int version = version(entries.nextElement().getName());
                if (version >= FIRST) {
                    there.add(version);
                }
            }
            versions = there;
        }
        return versions.headSet(release.getAsInt(), true);
    }

    /** The release of an entry below {@code META-INF/versions}, or -1. */
    private static int version(String entry) {
        int end = entry.startsWith(VERSIONS) ? entry.indexOf('/', VERSIONS.length()) : -1;
        if (end <= VERSIONS.length() || end > VERSIONS.length() + 2) {
            return -1;
        }
        int version = 0;
        for (int i = VERSIONS.length(); i < end; i++) {
            char c = entry.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            version = version * 10 + c - '0';
        }
        return version;
    }

    private synchronized Optional<ClassJar> library(String internal) throws IOException {
        if (!outer) {
            return Optional.empty();
        }
        if (inner == null) {
            inner = InnerJars.of(zip(), release);
        }
        return inner.with(internal);
    }

    /** The jar that holds a class, if it is there: this one, or a copy of a library in it. */
    public Optional<Path> holder(String internal) throws IOException {
        if (!ClassPlace.isName(internal)) {
            return Optional.empty();
        }
        return entry(internal) != null ? Optional.of(file) : library(internal).map(ClassJar::file);
    }

    @Override
    public synchronized List<String> nested(String internal) throws IOException {
        if (names == null || namesOf != release.getAsInt()) {
            names = new TreeSet<>();
            namesOf = release.getAsInt();
            Enumeration<? extends ZipEntry> entries = zip().entries();
            while (entries.hasMoreElements()) {
                String entry = entries.nextElement().getName();
                if (entry.endsWith(".class")
                        && (!entry.startsWith("META-INF/") || versions().contains(version(entry)))) {
                    names.add(plain(entry));
                }
            }
        }
        if (ClassPlace.isName(internal) && entry(internal) == null) {
            Optional<ClassJar> library = library(internal);
            if (library.isPresent()) {
                return library.get().nested(internal);
            }
        }
        return List.copyOf(names.subSet(internal + '$', internal + '%'));
    }

    /** The class's name with slashes for the name of its entry. */
    static String plain(String entry) {
        String name = entry.substring(0, entry.length() - 6);
        if (version(entry) > 0) {
            return name.substring(name.indexOf('/', VERSIONS.length()) + 1);
        }
        for (String below : BELOW) {
            if (!below.isEmpty() && name.startsWith(below)) {
                return name.substring(below.length());
            }
        }
        return name;
    }

    @Override
    public synchronized void close() throws IOException {
        if (inner != null) {
            inner.close();
            inner = null;
        }
        if (zip != null) {
            zip.close();
            zip = null;
        }
    }
}
