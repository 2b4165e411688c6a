package dev.auger.importers.source.place;

import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Source in a jar or zip: what libraries publish, or the JDK's {@code src.zip}. It is opened on the first question; nothing is
 * unpacked, so entries with {@code ..} in their names lead nowhere.
 */
public final class ArchivePlace extends IndexedPlace {

    private final Path file;
    private final SourceText.Origin origin;
    private final String shown;
    private @Nullable ZipFile zip;

    /** @param shown what the archive is called in locations */
    public ArchivePlace(Path file, SourceText.Origin origin, String shown) {
        this.file = file;
        this.origin = origin;
        this.shown = shown;
    }

    @Override
    public String name() {
        return shown;
    }

    private synchronized ZipFile zip() throws IOException {
        if (zip == null) {
            zip = new ZipFile(file.toFile());
        }
        return zip;
    }

    @Override
    protected List<String> paths(Job job) throws IOException {
        List<String> paths = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip().entries();
        while (entries.hasMoreElements() && paths.size() < MAX_FILES) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (!entry.isDirectory() && PathIndex.isSource(name)) {
                paths.add(name);
            }
            if ((paths.size() & 1023) == 0) {
                job.check();
            }
        }
        return paths;
    }

    @Override
    protected List<String> read(String path) throws IOException {
        ZipEntry entry = zip().getEntry(path);
        if (entry == null) {
            throw new ZipException(path + " is no entry any more");
        }
        try (InputStream in = zip().getInputStream(entry)) {
            return Texts.read(in, path);
        }
    }

    @Override
    protected SourceText.Origin origin() {
        return origin;
    }

    @Override
    protected String location(String path) {
        return shown + '!' + path;
    }

    @Override
    public synchronized void close() throws IOException {
        if (zip != null) {
            zip.close();
            zip = null;
        }
    }
}
