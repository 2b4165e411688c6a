package dev.auger.analysis.pattern.format;

import dev.auger.analysis.pattern.condition.ConditionError;
import dev.auger.analysis.pattern.condition.ConditionParser;
import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.pattern.condition.ExprType;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Vocabulary;
import dev.auger.analysis.pattern.fact.FactTables;
import dev.auger.analysis.pattern.fact.Table;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what stands under {@code jvm:} or {@code go:}. */
final class ClauseReader {

    private static final List<String> KEYS =
            List.of("rule", "from", "of", "where", "by", "with", "proof", "strong", "hint", "confidence");

    /** Rules that answer rows of the catalogue by classes of their own. */
    static final List<String> RULES = List.of(
            "threads.verdict",
            "retention",
            "allocation-pressure",
            "hot-line",
            "lock-contention",
            "deadlock",
            "exceptions",
            "io-wait",
            "pinned",
            "thread-starts",
            "thread-growth",
            "stuck-tasks",
            "explicit-gc",
            "finalizer-backlog",
            "native-memory");

    private static final double CONFIDENCE = 0.7;
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double MOST_CONFIDENCE = 0.85;
    private static final int LONGEST = 4000;

    private final Yaml yaml;

    ClauseReader(Yaml yaml) {
        this.yaml = yaml;
    }

    /** Nothing, with a problem, if it cannot be read. */
    Optional<Clause> read(Node node, Platform platform) {
        int before = yaml.problems().size();
        Map<String, Node> entries = PatternReader.entries(yaml, node, KEYS);
        if (yaml.problems().size() > before) {
            return Optional.empty();
        }
        Node rule = entries.get("rule");
        if (rule != null) {
            String name = yaml.scalar(rule);
            if (!RULES.contains(name)) {
                yaml.problem(rule, PatternReader.near("pattern.problem.rule", name, RULES));
            }
            return Optional.of(new Clause.ByRule(platform, name));
        }
        Node from = entries.get("from");
        Table table = from == null ? null : table(from, platform);
        if (from == null) {
            yaml.problem(node, Phrase.of("pattern.problem.missing", "from"));
        }
        if (table == null) {
            return Optional.empty();
        }
        Clause clause = clause(node, entries, table, platform);
        return yaml.problems().size() > before ? Optional.empty() : Optional.of(clause);
    }

    private @Nullable Table table(Node from, Platform platform) {
        String name = yaml.scalar(from);
        Table table = FactTables.find(name);
        if (table == null) {
            yaml.problem(from, PatternReader.near("pattern.problem.table", name, FactTables.ALL.names()));
        } else if (!table.speaksOf(platform)) {
            yaml.problem(from, Phrase.of("pattern.problem.platform", name, platform.name()));
        }
        return table;
    }

    private Clause clause(Node node, Map<String, Node> entries, Table table, Platform platform) {
        List<String> of = of(node, entries.get("of"), table);
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Double> thresholds = thresholds(entries.get("with"), table, written);
        Vocabulary rows = Objects.requireNonNull(FactTables.ALL.rowsOf(table.name(), thresholds));
        Vocabulary groups = FactTables.ALL.groupsOf(table, thresholds);
        Condition where = condition(entries.get("where"), rows);
        Condition proof = condition(entries.get("proof"), groups);
        Condition strong = condition(entries.get("strong"), groups);
        Condition hint = condition(entries.get("hint"), groups);
        if (!entries.containsKey("proof") && !entries.containsKey("strong") && !entries.containsKey("hint")) {
            yaml.problem(node, Phrase.of("pattern.problem.level"));
        }
        return new Clause.ByCondition(
                platform,
                table,
                of,
                where == null ? new Condition("true", new Expr.Flag(true)) : where,
                by(entries.get("by"), table),
                proof,
                strong,
                hint,
                written,
                confidence(entries.get("confidence")));
    }

    private List<String> of(Node node, @Nullable Node of, Table table) {
        if ((of != null) != table.hasSubject()) {
            yaml.problem(
                    of == null ? node : of,
                    Phrase.of(of == null ? "pattern.problem.subject" : "pattern.problem.nosubject", table.name()));
        }
        return of == null ? List.of() : Yaml.list(of).stream().map(yaml::scalar).toList();
    }

    private List<Fact> by(@Nullable Node by, Table table) {
        List<Fact> found = new ArrayList<>();
        for (Node one : by == null ? List.<Node>of() : Yaml.list(by)) {
            String name = yaml.scalar(one);
            if (table.hasFields() && name.startsWith(".") && name.length() > 1) {
                found.add(new Fact(name, ExprType.ANY, Quantity.Unit.COUNT));
                continue;
            }
            Optional<Fact> column =
                    table.columns().stream().filter(c -> c.name().equals(name)).findFirst();
            if (column.isEmpty()) {
                yaml.problem(
                        one,
                        PatternReader.near(
                                "pattern.problem.fact",
                                name,
                                table.columns().stream().map(Fact::name).toList()));
            }
            column.ifPresent(found::add);
        }
        return found;
    }

    /** @param written takes them as the reader wrote them */
    private Map<String, Double> thresholds(@Nullable Node with, Table table, Map<String, String> written) {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        for (NodeTuple tuple : with == null ? List.<NodeTuple>of() : yaml.map(with)) {
            String name = yaml.scalar(tuple.getKeyNode());
            boolean plain = !name.isEmpty() && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
            boolean taken = FactTables.ALL.groupsOf(table, Map.of()).facts().containsKey(name)
                    || table.columns().stream().anyMatch(c -> c.name().equals(name));
            if (!plain || taken) {
                yaml.problem(
                        tuple.getKeyNode(),
                        Phrase.of(plain ? "pattern.problem.taken" : "pattern.problem.threshold", name));
            }
            number(tuple.getValueNode()).ifPresent(value -> {
                thresholds.put(name, value);
                written.put(name, yaml.scalar(tuple.getValueNode()).strip());
            });
        }
        return thresholds;
    }

    private Optional<Double> number(Node node) {
        try {
            return Optional.of(ConditionParser.number(yaml.scalar(node)));
        } catch (ConditionError e) {
            yaml.problem(node, e.text());
            return Optional.empty();
        }
    }

    private double confidence(@Nullable Node node) {
        if (node == null) {
            return CONFIDENCE;
        }
        double value = number(node).orElse(CONFIDENCE);
        if (value < LEAST_CONFIDENCE || value > MOST_CONFIDENCE) {
            yaml.problem(node, Phrase.of("pattern.problem.confidence", "0.5", "0.85"));
        }
        return value;
    }

    private @Nullable Condition condition(@Nullable Node node, Vocabulary words) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            yaml.problem(node, Phrase.of("pattern.problem.text"));
            return null;
        }
        String text = scalar.getValue();
        if (text.length() > LONGEST) {
            yaml.problem(node, Phrase.of("pattern.problem.longcondition", LONGEST));
            return null;
        }
        try {
            return new Condition(text, ConditionParser.parse(text, words));
        } catch (ConditionError e) {
            yaml.problem(scalar, e.at(), e.text());
            return null;
        }
    }
}
