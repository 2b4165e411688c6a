package dev.auger.analysis.opinion;

import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which verdicts of another tool say what a finding of ours says already. Such a verdict is told with the finding and not once
 * more by itself. It says the same when its rule is about the same cause <em>and</em> its text names the same class or method: a
 * rule about locks that names another monitor is another finding.
 *
 * @param agreeing one list for each finding, in their order
 * @param others verdicts that agree with none, in the opinion's order
 */
public record Comparison(List<List<RuleVerdict>> agreeing, List<RuleVerdict> others) {

    /** Rules of Mission Control about the cause that a pattern of ours is about. */
    private static final Map<String, Set<String>> SAME_CAUSE = Map.of(
            "lock-contention", Set.of("JavaBlocking"),
            "deadlock", Set.of("JavaBlocking"),
            "allocation-pressure", Set.of("Allocations.class", "Allocations.thread", "PrimitiveToObjectConversion"),
            "hot-line", Set.of("MethodProfiling"),
            "retention", Set.of("IncreasingLiveSet", "HeapContent"));

    public Comparison {
        agreeing = agreeing.stream().map(List::copyOf).toList();
        others = List.copyOf(others);
    }

    public static Comparison of(List<Finding> findings, SecondOpinion opinion) {
        List<List<RuleVerdict>> agreeing = new ArrayList<>();
        findings.forEach(finding -> agreeing.add(new ArrayList<>()));
        List<RuleVerdict> others = new ArrayList<>();
        for (RuleVerdict verdict : opinion.said()) {
            int same = first(findings, verdict);
            if (same < 0) {
                others.add(verdict);
            } else {
                agreeing.get(same).add(verdict);
            }
        }
        return new Comparison(agreeing, others);
    }

    private static int first(List<Finding> findings, RuleVerdict verdict) {
        String text = verdict.summary() + '\n' + verdict.explanation() + '\n' + verdict.solution();
        for (int i = 0; i < findings.size(); i++) {
            Set<String> rules = SAME_CAUSE.getOrDefault(findings.get(i).pattern(), Set.of());
            if (rules.contains(verdict.rule())
                    && subjects(findings.get(i)).stream().anyMatch(s -> names(text, s))) {
                return i;
            }
        }
        return -1;
    }

    /** What a finding is about: its method, the class kept or locked, the class allocated. */
    private static Set<String> subjects(Finding finding) {
        Set<String> subjects = new LinkedHashSet<>();
        CodePoint culprit = finding.culprit();
        if (culprit != null && !finding.pattern().equals("lock-contention")) {
            subjects.add(culprit.className() + '.' + culprit.method());
        }
        Selection selection = finding.trail().selection();
        Selection.HeapObject object = selection.object();
        if (object != null) {
            subjects.add(object.className());
            subjects.add(Names.outerClass(object.className()));
        }
        Selection.Allocation allocation = selection.allocation();
        if (allocation != null && finding.pattern().equals("allocation-pressure")) {
            String className = allocation.className();
            if (className != null) {
                subjects.add(className);
            }
        }
        if (finding.pattern().equals("retention")) {
            // The holder and its field, as the dump names them.
            finding.trail().hop(Layer.OBJECT).stream()
                    .flatMap(hop -> hop.evidence().stream())
                    .forEach(link -> subjects.add(link.ref()));
        }
        subjects.remove("");
        return subjects;
    }

    /** Whether a name stands in a text as a whole word; what follows may be a member of it. */
    static boolean names(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean begins = at == 0 || !isNamePart(text.charAt(at - 1));
            int end = at + name.length();
            boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
            if (begins && ends && !text.startsWith("[]", end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.';
    }
}
