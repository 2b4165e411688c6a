package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.pattern.condition.Uses;
import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Condition;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.analysis.pattern.format.PatternFile;
import dev.auger.analysis.pattern.format.PatternReader;
import dev.auger.analysis.pattern.format.Problem;
import dev.auger.model.trail.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Patterns by id, those that come with Auger and a user's own. A user's pattern with the id of one of ours replaces it, which is how
 * thresholds are changed.
 */
public final class Catalogue {

    /** One file for each family of causes, and one for what only explains or is covered by another. */
    public static final List<String> FILES = List.of(
            "f01-growth-after-gc",
            "f02-static-collections",
            "f03-listeners",
            "f04-views-and-capacity",
            "f05-pools",
            "f06-leases",
            "f07-connections",
            "f08-files",
            "f09-processes-and-pipes",
            "f10-timers",
            "f11-queues",
            "f12-joins",
            "f13-cancellation",
            "f14-locks",
            "f15-contention",
            "f16-spinning",
            "f17-thread-creation",
            "f18-shared-pools",
            "f19-thread-locals",
            "f20-finalizers",
            "f21-native-memory",
            "f22-class-loading",
            "f23-gc-configuration",
            "f24-churn",
            "f25-large-requests",
            "f26-processor-supply",
            "f27-crashes",
            "f28-tests",
            "other",
            "explanations");

    public static final Catalogue EMPTY = new Catalogue(Map.of(), List.of(), List.of());

    private final Map<String, Pattern> byId;
    private final List<PatternFile> files;
    private final List<Problem> problems;

    private Catalogue(Map<String, Pattern> byId, List<PatternFile> files, List<Problem> problems) {
        this.byId = byId;
        this.files = List.copyOf(files);
        this.problems = List.copyOf(problems);
    }

    /** Those that come with Auger. */
    public static Catalogue builtIn() {
        List<PatternFile> files = new ArrayList<>();
        for (String name : FILES) {
            String file = name + ".yaml";
            files.add(PatternReader.readBuiltIn(file, resource(file)));
        }
        return of(files);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Of files alone, among which an id may stand once only. */
    public static Catalogue of(List<PatternFile> files) {
        return EMPTY.with(files);
    }

    /** With a user's files. What is wrong with one never takes others along. */
    public Catalogue with(List<PatternFile> more) {
        Map<String, Pattern> all = new LinkedHashMap<>(byId);
        List<Problem> wrong = new ArrayList<>(problems);
        Map<String, Pattern> added = new LinkedHashMap<>();
        for (PatternFile file : more) {
            wrong.addAll(file.problems());
            for (Pattern pattern : file.patterns()) {
                Pattern first = added.putIfAbsent(pattern.id(), pattern);
                if (first == null) {
                    all.put(pattern.id(), pattern);
                } else {
                    wrong.add(at(
                            pattern,
                            Phrase.of(
                                    "pattern.problem.twice.file",
                                    pattern.id(),
                                    first.place().place())));
                }
            }
        }
        for (Pattern pattern : added.values()) {
            if (pattern.sameAs() != null && !leadsToRule(pattern, all)) {
                wrong.add(at(pattern, Phrase.of("pattern.problem.sameas", pattern.id(), pattern.sameAs())));
                all.remove(pattern.id());
            }
        }
        List<PatternFile> together = new ArrayList<>(files);
        together.addAll(more);
        return new Catalogue(all, together, wrong);
    }

    private static Problem at(Pattern pattern, Phrase what) {
        Problem place = pattern.place();
        return new Problem(place.file(), place.line(), place.column(), what);
    }

    /** Whether what a pattern is said to be covered by is, in the end, one that can be found. */
    private static boolean leadsToRule(Pattern pattern, Map<String, Pattern> all) {
        Set<String> seen = new HashSet<>();
        Pattern at = pattern;
        while (at != null && at.sameAs() != null) {
            if (!seen.add(at.id())) {
                return false;
            }
            at = all.get(at.sameAs());
        }
        return at != null && at.executable();
    }

    public Collection<Pattern> patterns() {
        return byId.values();
    }

    public Optional<Pattern> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order they were read. */
    public List<PatternFile> files() {
        return files;
    }

    /** What could not be read, in the order of files. */
    public List<Problem> problems() {
        return problems;
    }

    /** Names of the classes whose instances any pattern looks at. */
    Set<String> heapClasses() {
        Set<String> names = new HashSet<>();
        for (Pattern pattern : byId.values()) {
            for (Clause clause : pattern.clauses()) {
                if (clause instanceof Clause.ByCondition condition) {
                    if (condition.table().name().equals("objects")) {
                        names.addAll(condition.of());
                    }
                    conditions(condition)
                            .forEach(c -> Uses.of(c.expr()).elsewhere().stream()
                                    .filter(e -> e.table().equals("objects"))
                                    .map(Expr.Elsewhere::of)
                                    .forEach(names::addAll));
                }
            }
        }
        return names;
    }

    private static List<Condition> conditions(Clause.ByCondition clause) {
        List<Condition> all = new ArrayList<>();
        all.add(clause.where());
        for (Condition c : new Condition[] {clause.proof(), clause.strong(), clause.hint()}) {
            if (c != null) {
                all.add(c);
            }
        }
        return all;
    }
}
