package dev.auger.importers.gclog;

import dev.auger.importers.Input;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.GcLog;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcFigures;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The collections of one log.
 *
 * @param input closed with the evidence; null for a partial result, which owns nothing
 */
record GcLogFile(
        Passport passport,
        String collector,
        TimeRange range,
        boolean isDated,
        boolean isZoned,
        List<GcEvent> events,
        GcFigures figures,
        @Nullable Input input)
        implements GcLog {

    /** @param whole false for a partial result */
    static GcLogFile of(Input input, String format, LogBuilder log, boolean whole) {
        List<GcEvent> events = log.events();
        LogClock clock = log.clock();
        TimeRange range = log.range(events);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("events", (long) events.size());
        counts.put("pauses", events.stream().filter(e -> e.ownPauseNanos() > 0).count());
        List<Diagnostic> diagnostics = log.diagnostics();
        boolean dated = clock.isDated();
        long start = dated ? clock.processStart() : Dates.NONE;
        Passport passport = input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                EvidenceKind.GCLOG,
                input.wrapper().isEmpty() ? format : format + ", " + input.wrapper(),
                log.producer(),
                new ProcessIdentity(
                        log.host(), log.pid(), start == Dates.NONE ? null : new Moment(start, clock.isZoned())),
                dated ? new Moment(range.start(), clock.isZoned()) : null,
                dated ? new Moment(range.end(), clock.isZoned()) : null,
                diagnostics.isEmpty(),
                counts,
                Set.of(),
                diagnostics));
        return new GcLogFile(
                passport, log.collector(), range, dated, clock.isZoned(), events, log.figures(), whole ? input : null);
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
    }
}
