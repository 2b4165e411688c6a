package dev.auger.app.report.facts;

import dev.auger.model.EvidenceKind;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Recording;
import dev.auger.model.time.Moment;
import dev.auger.views.text.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells when dumps were taken in the clock of the process's recording, so that they can be marked on its time lines. */
public final class Instants {

    private Instants() {}

    /** @param epochNanos in UTC */
    public record Taken(EvidenceKind kind, long epochNanos) {}

    /** Empty where a recording with a known zone is missing: a dump prints the time of day of its machine only. */
    static List<Taken> of(EvidenceSet set) {
        Optional<Clock> clock =
                set.recording().filter(Recording::isDated).map(Clock::of).filter(Clock::known);
        List<Taken> taken = new ArrayList<>();
        if (clock.isPresent()) {
            set.threadDumps().stream()
                    .flatMap(file -> file.dumps().stream())
                    .forEach(dump -> add(taken, EvidenceKind.THREADS, dump.at(), clock.get()));
            set.heaps()
                    .forEach(heap ->
                            add(taken, EvidenceKind.HPROF, heap.passport().start(), clock.get()));
        }
        taken.sort(Comparator.comparingLong(Taken::epochNanos).thenComparing(Taken::kind));
        return List.copyOf(taken);
    }

    private static void add(List<Taken> taken, EvidenceKind kind, @Nullable Moment at, Clock clock) {
        if (at != null) {
            taken.add(new Taken(kind, clock.utc(at)));
        }
    }
}
