package dev.auger.importers.threads;

import dev.auger.importers.Input;
import dev.auger.importers.threads.dump.ReadDumps;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dumps of one file, of threads or goroutines.
 *
 * @param input closed with the evidence; null for a partial result, which owns nothing
 */
public record ThreadDumpFile(
        Passport passport, List<ThreadDump> dumps, @Nullable Input input) implements ThreadDumps {

    public ThreadDumpFile {
        dumps = List.copyOf(dumps);
    }

    /** @param whole false for a partial result */
    static ThreadDumpFile of(Input input, ReadDumps read, boolean whole) {
        return of(input, read, read.diagnostics().isEmpty(), whole);
    }

    /**
     * The same where diagnostics may speak of something else than losses.
     *
     * @param complete nothing was lost
     */
    public static ThreadDumpFile of(Input input, ReadDumps read, boolean complete, boolean whole) {
        List<ThreadDump> dumps = read.dumps();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("dumps", (long) dumps.size());
        counts.put("threads", dumps.stream().mapToLong(ThreadDump::size).sum());
        counts.putAll(read.counts());
        Set<Layer> answers = EnumSet.of(Layer.THREAD, Layer.STACK);
        if (read.hasLines()) {
            answers.add(Layer.CODE);
        }
        List<Moment> times =
                dumps.stream().map(ThreadDump::at).filter(Objects::nonNull).toList();
        Passport passport = input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                read.kind(),
                input.wrapper().isEmpty() ? read.format() : read.format() + ", " + input.wrapper(),
                read.producer(),
                read.process(),
                times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast(),
                complete,
                counts,
                answers,
                read.diagnostics()));
        return new ThreadDumpFile(passport, dumps, whole ? input : null);
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
    }
}
