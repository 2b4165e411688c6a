package dev.auger.importers.classfile;

import dev.auger.model.code.ClassFiles;
import dev.auger.model.code.ClassHeader;
import dev.auger.model.code.LocalVariable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Class files in jars and folders the user named: a jar (also one with its classes below {@code BOOT-INF/classes} or {@code
 * WEB-INF/classes}), a folder with packages in it, or a folder with jars in it. The first that has a class wins. Supertypes of
 * classes that are in none of them are those of the JDK this runs on.
 *
 * <p>Each class is read once. One that is damaged, or too large to be one, is as good as not there.
 */
public final class ClassPath implements ClassFiles, AutoCloseable {

    private static final String[] BELOW = {"", "BOOT-INF/classes/", "WEB-INF/classes/"};
    private static final long LARGEST = 16L << 20;

    private final List<Path> folders = new ArrayList<>();
    private final List<ZipFile> jars = new ArrayList<>();
    private final Map<String, Optional<ClassModel>> read = new HashMap<>();

    /**
     * @param places jars and folders
     * @throws IOException if one of them is neither, or is a damaged jar
     */
    public ClassPath(List<Path> places) throws IOException {
        boolean opened = false;
        try {
            for (Path place : places) {
                if (Files.isDirectory(place)) {
                    folders.add(place);
                    for (Path jar : jarsIn(place)) {
                        jars.add(new ZipFile(jar.toFile()));
                    }
                } else {
                    jars.add(new ZipFile(place.toFile()));
                }
            }
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
        }
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }

    @Override
    public Optional<List<LocalVariable>> locals(String className, String method, int line, boolean calling) {
        try {
            return model(className).flatMap(type -> LocalScopes.at(type, method, line, calling));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // What java.lang.classfile says of a damaged table.
            return Optional.empty();
        }
    }

    @Override
    public Optional<ClassHeader> header(String className) {
        try {
            return model(className).or(() -> ofThisJdk(className)).map(ClassPath::header);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static ClassHeader header(ClassModel type) {
        List<String> names = new ArrayList<>();
        type.superclass().ifPresent(above -> names.add(dotted(above)));
        type.interfaces().forEach(above -> names.add(dotted(above)));
        return new ClassHeader(type.flags().has(AccessFlag.INTERFACE), List.copyOf(names));
    }

    private static String dotted(ClassEntry entry) {
        return entry.asInternalName().replace('/', '.');
    }

    private synchronized Optional<ClassModel> model(String className) {
        return read.computeIfAbsent(className, name -> {
            try {
                byte[] bytes = bytes(name.replace('.', '/') + ".class");
                return bytes == null
                        ? Optional.empty()
                        : Optional.of(ClassFile.of().parse(bytes));
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                return Optional.empty();
            }
        });
    }

    /** A class of the platform. Class files are read, nothing is loaded. */
    private synchronized Optional<ClassModel> ofThisJdk(String className) {
        return read.computeIfAbsent("jdk:" + className, key -> {
            String file = className.replace('.', '/') + ".class";
            try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(ClassFile.of().parse(in.readAllBytes()));
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                return Optional.empty();
            }
        });
    }

    private byte @Nullable [] bytes(String file) throws IOException {
        for (Path folder : folders) {
            Path found = below(folder, file);
            if (found != null && Files.isRegularFile(found) && Files.size(found) <= LARGEST) {
                return Files.readAllBytes(found);
            }
        }
        for (ZipFile jar : jars) {
            for (String prefix : BELOW) {
                ZipEntry entry = jar.getEntry(prefix + file);
                if (entry != null && entry.getSize() <= LARGEST) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        return in.readNBytes((int) LARGEST);
                    }
                }
            }
        }
        return null;
    }

    /** A name from a dump may be anything: it must not lead out of the folder. */
    private static @Nullable Path below(Path folder, String file) {
        try {
            Path found = folder.resolve(file).normalize();
            return found.startsWith(folder.normalize()) ? found : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public void close() {
        for (ZipFile jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
