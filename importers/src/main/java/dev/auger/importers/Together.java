package dev.auger.importers;

import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.job.MemoryForecast;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several files need that are kept together. What each needs is added up, as all but the last are kept while another is read. */
final class Together {

    private final HeapRoom room;
    private final Function<byte[], @Nullable Importer> knows;
    private final Focus focus;
    private final Job job;

    /** @param knows the importer of content with that beginning, or null */
    Together(HeapRoom room, Function<byte[], @Nullable Importer> knows, Focus focus, Job job) {
        this.room = room;
        this.knows = knows;
        this.focus = focus;
        this.job = job;
    }

    /**
     * A file as it lies there.
     *
     * @param bytes of its content; of a packed file as far as that tells
     * @param packing null if it is not packed
     */
    private record Lying(
            Source source, long bytes, @Nullable Packing packing) {}

    /** Null where there is nothing to add up, or so little that it is not worth a look. */
    @Nullable
    MemoryForecast of(List<Source> sources) {
        List<Lying> files = new ArrayList<>();
        long bytes = 0;
        for (Source source : sources) {
            Lying file = lying(source);
            if (file != null) {
                files.add(file);
                bytes += file.bytes();
            }
        }
        if (files.size() < 2 || room.isAmple(bytes)) {
            return null;
        }
        String first = "";
        int count = 0;
        long counted = 0;
        long needed = 0;
        for (Lying file : files) {
            job.check();
            long most = most(file);
            if (most > 0) {
                first = count == 0 ? file.source().name() : first;
                count++;
                counted += file.bytes();
                needed += most;
            }
        }
        return count < 2 ? null : room.forecast(first, count, counted, needed);
    }

    private static @Nullable Lying lying(Source source) {
        try {
            if (!Files.isRegularFile(source.path())) {
                return null;
            }
            Packing packing = Packing.of(source.path());
            long size = Files.size(source.path());
            return new Lying(
                    source, packing == null ? size : Math.max(size, packing.leastSize(source.path())), packing);
        } catch (IOException | ImportFailure unreadable) {
            return null;
        }
    }

    private long most(Lying file) {
        try {
            byte[] head = head(file);
            Importer importer = knows.apply(head);
            if (importer == null) {
                return 0;
            }
            if (file.packing() != null) {
                return HeapNeed.about(importer.heapForAByte(head), file.bytes()).most();
            }
            try (Input input = Input.map(
                    file.source().name(), "", file.bytes(), file.source().path(), false)) {
                return importer.need(input, focus, job).most();
            }
        } catch (IOException | ImportFailure | Cursor.EndOfInput unreadable) {
            return 0;
        } catch (InternalError changed) {
            // A mapped page that is no longer there; reading will say so.
            return 0;
        }
    }

    private static byte[] head(Lying file) throws IOException {
        try (InputStream raw = Files.newInputStream(file.source().path());
                InputStream content =
                        file.packing() == null ? raw : file.packing().unpack(new BufferedInputStream(raw))) {
            return content.readNBytes(Importers.HEAD_BYTES);
        }
    }
}
