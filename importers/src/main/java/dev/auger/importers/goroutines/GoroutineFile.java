package dev.auger.importers.goroutines;

import dev.auger.importers.Input;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
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
 * The goroutine dumps of one file.
 *
 * @param input closed with the evidence; null for a partial result, which owns nothing
 */
record GoroutineFile(
        Passport passport, List<ThreadDump> dumps, @Nullable Input input) implements ThreadDumps {

    GoroutineFile {
        dumps = List.copyOf(dumps);
    }

    /** @param whole false for a partial result */
    static GoroutineFile of(Input input, GoroutineTexts texts, boolean whole) {
        List<ThreadDump> dumps = texts.dumps();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("dumps", (long) dumps.size());
        counts.put("threads", dumps.stream().mapToLong(ThreadDump::size).sum());
        Set<Layer> answers = EnumSet.of(Layer.THREAD, Layer.STACK);
        if (texts.hasLines()) {
            answers.add(Layer.CODE);
        }
        List<Moment> times =
                dumps.stream().map(ThreadDump::at).filter(Objects::nonNull).toList();
        Passport passport = input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                EvidenceKind.GOROUTINES,
                format(input, texts),
                "Go",
                ProcessIdentity.UNKNOWN,
                times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast(),
                texts.complete(),
                counts,
                answers,
                texts.diagnostics(input.bytes().byteSize())));
        return new GoroutineFile(passport, dumps, whole ? input : null);
    }

    private static String format(Input input, GoroutineTexts texts) {
        String format = texts.hasCounted()
                ? "goroutine profile in text (debug=1)"
                : texts.hasReasons() ? "goroutines of a Go panic, fatal error or signal" : "goroutine dump (debug=2)";
        return input.wrapper().isEmpty() ? format : format + ", " + input.wrapper();
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
    }
}
