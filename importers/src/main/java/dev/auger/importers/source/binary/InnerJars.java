package dev.auger.importers.source.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The libraries that lie inside a jar: {@code BOOT-INF/lib/*.jar} of Spring Boot, {@code WEB-INF/lib/*.jar} of a war. A zip in a zip
 * cannot be sought in, so they are unpacked into temporary files, one level deep, when a class is asked for that is not in the jar
 * itself. Their names become no paths.
 */
final class InnerJars implements AutoCloseable {

    private static final int MOST = 1_000;

    /** Bytes that are unpacked in all: more than any application is. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int MOST_CLASSES = 1_000_000;

    private final List<ClassJar> jars = new ArrayList<>();
    private final List<Path> unpacked = new ArrayList<>();
    private final Map<String, ClassJar> byClass = new HashMap<>();
    private long left;

    private InnerJars(long most) {
        left = most;
    }

    /** Unpacks them; past what is allowed the rest is left out. */
    static InnerJars of(ZipFile outer, IntSupplier release) throws IOException {
        return of(outer, release, MOST_BYTES);
    }

    /** @param most bytes unpacked in all */
    static InnerJars of(ZipFile outer, IntSupplier release, long most) throws IOException {
        InnerJars inner = new InnerJars(most);
        try {
            Enumeration<? extends ZipEntry> entries = outer.entries();
            while (entries.hasMoreElements() && inner.jars.size() < MOST && inner.left > 0) {
                ZipEntry entry = entries.nextElement();
                if (ClassJar.isLibrary(entry.getName())) {
                    inner.add(outer, entry, release);
                }
            }
            return inner;
        } catch (IOException | RuntimeException e) {
            inner.close();
            throw e;
        }
    }

    private void add(ZipFile outer, ZipEntry entry, IntSupplier release) throws IOException {
        Path file = Files.createTempFile("auger-", ".jar");
        unpacked.add(file);
        file.toFile().deleteOnExit();
        if (!unpack(outer, entry, file)) {
            Files.deleteIfExists(file);
            return;
        }
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        ClassJar jar = ClassJar.inner(file, name, release);
        jars.add(jar);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && byClass.size() < MOST_CLASSES) {
                String inside = entries.nextElement().getName();
                if (inside.endsWith(".class")) {
                    // The first on a class path counts; those for later releases stand for themselves.
                    byClass.putIfAbsent(ClassJar.plain(inside), jar);
                }
            }
        } catch (IOException damaged) {
            System.getLogger(InnerJars.class.getName()).log(System.Logger.Level.DEBUG, name, damaged);
        }
    }

    private boolean unpack(ZipFile outer, ZipEntry entry, Path file) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = outer.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    return false;
                }
                out.write(buffer, 0, n);
            }
            return true;
        } catch (IOException damaged) {
            System.getLogger(InnerJars.class.getName()).log(System.Logger.Level.DEBUG, entry.getName(), damaged);
            return false;
        }
    }

    /** The library with a class. */
    Optional<ClassJar> with(String internal) {
        return Optional.ofNullable(byClass.get(internal));
    }

    @Override
    public void close() throws IOException {
        for (ClassJar jar : jars) {
            jar.close();
        }
        for (Path file : unpacked) {
            Files.deleteIfExists(file);
        }
    }
}
