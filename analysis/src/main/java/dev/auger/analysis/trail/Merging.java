package dev.auger.analysis.trail;

import dev.auger.model.Layer;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one finding of those that end at the same line: one cause shows in several kinds of evidence, and a reader should meet it once. The
 * most telling one stays; the others stand at its code line as evidence and, if they do not rest on the same events, make it more certain.
 */
final class Merging {

    /** Patterns that say where something goes, not why. */
    private static final Set<String> GENERIC = Set.of("allocation-pressure", "hot-line");

    /** How much of another finding's confidence counts for one that ends at the same line. */
    private static final double AGREEMENT = 0.3;

    private static final double CERTAIN = 0.97;

    private static final Comparator<Finding> TELLING = Comparator.comparing(Finding::level)
            .thenComparing(f -> GENERIC.contains(f.pattern()))
            .thenComparingDouble(f -> -f.impact() * f.confidence())
            .thenComparing(Finding::pattern);

    private Merging() {}

    /** Findings without a line stay as they are. */
    static List<Finding> of(List<Finding> findings) {
        Map<String, List<Finding>> byLine = new LinkedHashMap<>();
        List<Finding> merged = new ArrayList<>();
        for (Finding finding : findings) {
            CodePoint culprit = finding.culprit();
            if (culprit == null || culprit.line() <= 0 && culprit.method().isEmpty()) {
                merged.add(finding);
            } else {
                String line = culprit.className() + '.' + culprit.method() + ':' + culprit.line();
                byLine.computeIfAbsent(line, k -> new ArrayList<>()).add(finding);
            }
        }
        byLine.values().forEach(same -> merged.add(one(same)));
        return merged;
    }

    private static Finding one(List<Finding> same) {
        List<Finding> ranked = same.stream().sorted(TELLING).toList();
        Finding first = ranked.getFirst();
        if (ranked.size() == 1) {
            return first;
        }
        List<EvidenceLink> links = new ArrayList<>();
        double doubt = 1 - first.confidence();
        for (Finding other : ranked.subList(1, ranked.size())) {
            if (other.pattern().equals(first.pattern())) {
                continue;
            }
            links.add(new EvidenceLink(file(other), other.pattern(), other.title()));
            if (other.level() != Finding.Level.HINT && first.level() == Finding.Level.STRONG) {
                doubt *= 1 - AGREEMENT * other.confidence();
            }
        }
        double impact = ranked.stream().mapToDouble(Finding::impact).max().orElse(first.impact());
        return new Finding(
                first.pattern(),
                first.title(),
                first.detail(),
                first.level(),
                Math.max(first.confidence(), Math.min(CERTAIN, 1 - doubt)),
                first.level() == Finding.Level.HINT ? first.impact() : impact,
                first.culprit(),
                with(first.trail(), links),
                first.counterEvidence(),
                first.remedy());
    }

    private static String file(Finding finding) {
        return finding.trail().hops().reversed().stream()
                .flatMap(hop -> hop.evidence().stream())
                .map(EvidenceLink::file)
                .findFirst()
                .orElse("");
    }

    private static Trail with(Trail trail, List<EvidenceLink> links) {
        List<Hop> hops = new ArrayList<>();
        for (Hop hop : trail.hops()) {
            if (hop.layer() != Layer.CODE) {
                hops.add(hop);
                continue;
            }
            List<EvidenceLink> evidence = new ArrayList<>(hop.evidence());
            evidence.addAll(links);
            hops.add(new Hop(
                    hop.layer(), hop.value(), hop.share(), hop.grade(), hop.reason(), evidence, hop.counterEvidence()));
        }
        return new Trail(hops, trail.selection());
    }
}
