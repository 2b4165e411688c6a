package dev.auger.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every pattern that can be found is found in one piece of evidence, at the level said, and not in a similar one. The cases stand in {@code
 * cases.txt}: a line with id, platform and level, the evidence in the notation of {@link Scene}, and what is changed in it for the
 * pattern to be gone ({@code no: this => that}).
 */
final class PatternCasesTest {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private record Case(String id, Platform platform, Finding.Level level, String scene, List<String[]> changes) {

        String changed() {
            String text = scene;
            for (String[] change : changes) {
                assertThat(text).as("%s has what is changed", id).contains(change[0]);
                text = text.replace(change[0], change[1]);
            }
            return text;
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String block : resource().split("\n\\s*\n")) {
            List<String> lines = block.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
            if (lines.isEmpty()) {
                continue;
            }
            String[] head = lines.getFirst().split(" ");
            StringBuilder scene = new StringBuilder();
            List<String[]> changes = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith("no: ")) {
                    changes.add(line.substring(4).split(" => ", -1));
                } else {
                    scene.append(line).append('\n');
                }
            }
            cases.add(new Case(
                    head[0],
                    head[1].equals("go") ? Platform.GO : Platform.JVM,
                    Finding.Level.valueOf(head[2].toUpperCase(java.util.Locale.ROOT)),
                    scene.toString(),
                    changes));
        }
        return cases;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(PatternCasesTest.class.getResourceAsStream("cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsFoundAndNotFound() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.id + " " + c.platform, () -> {
                    assertThat(found(c, c.scene))
                            .as("%s %s found", c.id, c.platform)
                            .contains(c.level);
                    if (!c.changes.isEmpty()) {
                        assertThat(found(c, c.changed()))
                                .as("%s %s found where it is not", c.id, c.platform)
                                .doesNotContain(c.level);
                    }
                }));
    }

    private static List<Finding.Level> found(Case c, String scene) {
        EvidenceSet evidence = Scene.of(scene, c.platform == Platform.GO);
        IdentityHashMap<HeapSnapshot, HeapAnalysis> analyses = new IdentityHashMap<>();
        Outcome outcome = Patterns.evaluate(
                CATALOGUE,
                evidence,
                name -> name.startsWith("app."),
                h -> analyses.computeIfAbsent(h, heap -> HeapAnalysis.of(heap, Job.quiet())),
                Job.quiet());
        assertThat(outcome.findings())
                .allSatisfy(
                        f -> assertThat(f.level() == Finding.Level.HINT ? f.confidence() <= 0.4 : f.confidence() >= 0.5)
                                .as("confidence of %s", f.pattern())
                                .isTrue());
        return outcome.findings().stream()
                .filter(f -> f.pattern().equals(c.id))
                .map(Finding::level)
                .toList();
    }

    /** Rules with classes of their own have tests of their own; what they say as patterns is tested where it is made. */
    @Test
    void everyPatternWithAConditionHasACase() {
        Set<String> tested = cases().stream().map(c -> c.id + " " + c.platform).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Pattern pattern : CATALOGUE.patterns()) {
            for (Clause clause : pattern.clauses()) {
                String key = pattern.id() + " " + clause.platform();
                if (clause instanceof Clause.ByCondition && !tested.contains(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatCoversAnotherIsFoundSomewhere() {
        Set<String> tested = cases().stream().map(Case::id).collect(Collectors.toSet());
        for (Pattern pattern : CATALOGUE.patterns()) {
            if (pattern.sameAs() != null) {
                assertThat(tested).as("what covers %s", pattern.id()).contains(pattern.sameAs());
            }
        }
    }
}
