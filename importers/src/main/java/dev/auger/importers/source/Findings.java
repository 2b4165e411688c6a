package dev.auger.importers.source;

import dev.auger.importers.source.decompile.DecompileFailure;
import dev.auger.model.source.LineTrust.Level;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceAnswer.Outcome;
import dev.auger.model.source.SourceAnswer.Reason;
import dev.auger.model.source.SourceAnswer.Searched;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Gathers what the places have, tier by tier. The first tier with source that nothing speaks against decides. */
final class Findings {

    /** Most candidates that are offered. */
    private static final int MOST = 20;

    private final List<Searched> searched = new ArrayList<>();
    private final List<SourceHit> stale = new ArrayList<>();
    private final List<SourceHit> tier = new ArrayList<>();
    private final IdentityHashMap<SourceHit, String> places = new IdentityHashMap<>();
    private List<SourceHit> chosen = List.of();
    private List<SourceHit> firstStale = List.of();

    /** Looks at one place. */
    @FunctionalInterface
    interface Look {
        List<SourceHit> hits() throws IOException, DecompileFailure;
    }

    void add(String place, Look look) {
        List<SourceHit> hits = List.of();
        Outcome outcome = Outcome.UNREADABLE;
        try {
            hits = look.hits();
            boolean fresh = hits.stream().anyMatch(h -> h.trust().level() != Level.STALE);
            outcome = fresh ? Outcome.FOUND : hits.isEmpty() ? Outcome.NOTHING : Outcome.STALE;
        } catch (DecompileFailure beyond) {
            outcome = Outcome.UNDECOMPILED;
            System.getLogger(Findings.class.getName()).log(System.Logger.Level.DEBUG, place, beyond);
        } catch (IOException damaged) {
            // The next place may be better; this one is named with what happened.
            System.getLogger(Findings.class.getName()).log(System.Logger.Level.DEBUG, place, damaged);
        }
        searched.add(new Searched(place, outcome));
        tier.addAll(hits);
        hits.forEach(hit -> places.put(hit, place));
    }

    boolean isDone() {
        return !chosen.isEmpty();
    }

    /** Whether there is source that something speaks against. */
    boolean isAnyStale() {
        return !stale.isEmpty();
    }

    void endTier() {
        List<SourceHit> fresh = new ArrayList<>();
        List<SourceHit> old = new ArrayList<>();
        for (SourceHit hit : tier) {
            List<SourceHit> into = hit.trust().level() == Level.STALE ? old : fresh;
            if (into.size() < MOST && into.stream().noneMatch(h -> sameText(h, hit))) {
                into.add(hit);
            }
        }
        tier.clear();
        stale.addAll(old);
        chosen = fresh;
        if (firstStale.isEmpty()) {
            firstStale = old;
        }
    }

    private static boolean sameText(SourceHit one, SourceHit other) {
        return one.text().lines().equals(other.text().lines());
    }

    /** Equal paths below different places get the place's name in front: there is something to choose by, and to remember. */
    private List<SourceHit> apart(List<SourceHit> hits) {
        List<SourceHit> apart = new ArrayList<>();
        for (SourceHit hit : hits) {
            SourceText text = hit.text();
            long same = hits.stream()
                    .filter(h -> h.text().location().equals(text.location()))
                    .count();
            String place = places.get(hit);
            apart.add(
                    same < 2 || place == null
                            ? hit
                            : new SourceHit(text.at(place + '/' + text.location()), hit.line(), hit.trust()));
        }
        return apart;
    }

    SourceAnswer answer() {
        if (!chosen.isEmpty()) {
            return chosen.size() == 1
                    ? new SourceAnswer.Found(chosen.getFirst(), stale, searched)
                    : new SourceAnswer.Several(apart(chosen), searched);
        }
        if (firstStale.isEmpty()) {
            return new SourceAnswer.None(Reason.NOT_FOUND, searched);
        }
        List<SourceHit> rest =
                stale.stream().filter(h -> !firstStale.contains(h)).toList();
        return firstStale.size() == 1
                ? new SourceAnswer.Found(firstStale.getFirst(), rest, searched)
                : new SourceAnswer.Several(apart(firstStale), searched);
    }
}
