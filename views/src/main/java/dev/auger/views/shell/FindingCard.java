package dev.auger.views.shell;

import dev.auger.model.Grade;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a finding's card shows.
 *
 * @param id stable within the case, for callbacks
 * @param title the claim
 * @param detail measured value and threshold; what stands between pairs of asterisks is set bold
 * @param grades how its hops are known, strongest first, each once
 * @param against what speaks against it; shown by <em>Why not</em>
 */
public record FindingCard(
        String id, String title, String detail, List<Grade> grades, boolean drillable, List<String> against) {

    public FindingCard {
        grades = List.copyOf(grades);
        against = List.copyOf(against);
    }

    public static FindingCard of(String id, Finding finding, Texts texts) {
        List<Grade> grades = finding.trail().hops().stream()
                .map(Hop::grade)
                .distinct()
                .sorted()
                .toList();
        return new FindingCard(
                id,
                texts.get(finding.title()),
                texts.get(finding.detail()),
                grades.isEmpty() ? List.of(finding.grade()) : grades,
                !finding.trail().hops().isEmpty(),
                against(finding).map(texts::get).toList());
    }

    /** Against the whole, then against single hops; each once. */
    private static Stream<Phrase> against(Finding finding) {
        Stream<Phrase> hops = finding.trail().hops().stream().flatMap(h -> h.counterEvidence().stream());
        return Stream.concat(finding.counterEvidence().stream(), hops).distinct();
    }
}
