package dev.auger.app.report;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.LiveFloor;
import dev.auger.analysis.trail.Symptom;
import dev.auger.app.report.facts.DumpFacts;
import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the four numbers a conclusion begins with.
 *
 * @param grade how it is known
 */
record KeyNumber(String value, String caption, Grade grade) {

    private static final int NUMBERS = 4;
    private static final List<Layer> ORDER =
            List.of(Layer.OBJECT, Layer.ALLOCATION, Layer.STACK, Layer.CODE, Layer.THREAD);

    /** The four of a finding: what its hops measured, how fast the live set grows, and how sure the finding is. */
    static List<KeyNumber> of(Sheet sheet, ProcessFacts facts, Finding finding) {
        List<KeyNumber> numbers = new ArrayList<>();
        for (Layer layer : ORDER) {
            finding.trail().hop(layer).ifPresent(hop -> ofHop(sheet, facts, hop).ifPresent(numbers::add));
            if (layer == Layer.OBJECT && Symptom.MEMORY.concerns(finding.pattern())) {
                growth(sheet, facts, finding).ifPresent(numbers::add);
            }
        }
        List<KeyNumber> chosen = new ArrayList<>(numbers.subList(0, Math.min(numbers.size(), NUMBERS)));
        if (chosen.size() < NUMBERS && Symptom.HANG.concerns(finding.pattern())) {
            blocked(sheet, facts).ifPresent(chosen::add);
        }
        if (chosen.size() < NUMBERS) {
            chosen.add(new KeyNumber(
                    Numbers.share(finding.confidence()), sheet.get("report.number.confidence"), finding.grade()));
        }
        return chosen;
    }

    /** Threads that waited for a monitor when the last dump was taken. */
    private static Optional<KeyNumber> blocked(Sheet sheet, ProcessFacts facts) {
        if (facts.dumps().isEmpty()) {
            return Optional.empty();
        }
        DumpFacts last = facts.dumps().getLast();
        int blocked = last.states().getOrDefault("BLOCKED", 0);
        return blocked == 0
                ? Optional.empty()
                : Optional.of(new KeyNumber(
                        Numbers.count(blocked),
                        sheet.get("report.number.blocked", Quantity.count(last.threads()), last.file()),
                        Grade.EXACT));
    }

    private static Optional<KeyNumber> ofHop(Sheet sheet, ProcessFacts facts, Hop hop) {
        Share share = hop.share();
        if (share == null) {
            return Optional.empty();
        }
        boolean ofHeap = hop.layer() == Layer.OBJECT
                && !share.isSampled()
                && facts.heaps().stream().anyMatch(h -> h.bytes() == share.whole());
        return Optional.of(
                ofHeap
                        ? new KeyNumber(
                                Numbers.bytes(share.part()),
                                sheet.get("report.number.retained", hop.value(), Quantity.fraction(share.fraction())),
                                hop.grade())
                        : new KeyNumber(
                                Numbers.share(share.fraction()),
                                sheet.get(
                                        "report.number.layer",
                                        sheet.get("layer." + hop.layer().id()),
                                        hop.value()),
                                hop.grade()));
    }

    /** The growth the finding speaks of; where it speaks of none, that of the floor of the heap. */
    private static Optional<KeyNumber> growth(Sheet sheet, ProcessFacts facts, Finding finding) {
        for (Object argument : finding.detail().arguments()) {
            if (argument instanceof Quantity quantity && quantity.unit() == Quantity.Unit.BYTES_PER_MINUTE) {
                return Optional.of(new KeyNumber(
                        Numbers.bytes(Math.round(quantity.value())) + "/min",
                        sheet.get("report.number.growth"),
                        Grade.STATISTICAL));
            }
        }
        for (GcSeries series : facts.collections()) {
            Optional<LiveFloor> floor = series.liveFloor().filter(LiveFloor::grows);
            if (floor.isPresent()) {
                return Optional.of(new KeyNumber(
                        Numbers.bytes(Math.round(floor.get().bytesPerMinute())) + "/min",
                        sheet.get("report.number.floor"),
                        Grade.STATISTICAL));
            }
        }
        return Optional.empty();
    }
}
