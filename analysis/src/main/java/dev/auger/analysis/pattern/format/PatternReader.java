package dev.auger.analysis.pattern.format;

import dev.auger.analysis.pattern.condition.Nearest;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * Reads a file of patterns. What is wrong is told at its line and column, and the patterns it concerns are left out; the others stand.
 *
 * <pre>
 * format: 1
 * family: what the file is about
 * patterns:
 *   - id: MY-1
 *     title: Workers wait for the licence server
 *     severity: high                  # info low medium high critical
 *     symptoms: [hang, latency]       # words of --symptom
 *     remedy: Call it with a time limit.
 *     note: Nightly renewal takes a minute.
 *     jvm:                            # or go:, each one clause or a list of them
 *       from: threads                 # the table; "of:" for events and objects
 *       where: frames has "com.example.licence.*" and not kind is "RUNNING"
 *       by: site                      # one finding for each place
 *       with: {least: 5}              # named thresholds
 *       hint: count &gt;= least
 *       strong: count &gt;= least and same3
 * </pre>
 */
public final class PatternReader {

    private static final String FORMAT = "1";
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_PATTERNS = 1000;

    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "severity",
            "symptoms",
            "remedy",
            "note",
            "why",
            "bad",
            "good",
            "jvm",
            "go",
            "same-as",
            "explanation");

    private static final Set<String> SYMPTOMS = Set.of("memory", "cpu", "hang", "latency", "threads", "gc");

    private final Yaml yaml;
    private final String file;
    /** Texts are in bundles, not in the file. */
    private final boolean builtIn;

    private PatternReader(String file, String text, boolean builtIn) {
        this.yaml = new Yaml(file, text);
        this.file = file;
        this.builtIn = builtIn;
    }

    /** Reads a user's file, which has its texts in it. */
    public static PatternFile read(String file, String text) {
        return new PatternReader(file, text, false).read();
    }

    /** Reads one of the files that come with Auger, whose texts are in bundles. */
    public static PatternFile readBuiltIn(String file, String text) {
        return new PatternReader(file, text, true).read();
    }

    private PatternFile read() {
        List<Pattern> patterns = new ArrayList<>();
        String family = "";
        Node document = yaml.document().orElse(null);
        if (document != null) {
            Map<String, Node> top = entries(document, List.of("format", "family", "patterns"));
            Node format = top.get("format");
            if (format == null) {
                yaml.problem(document, Phrase.of("pattern.problem.missing", "format"));
            } else if (!yaml.scalar(format).equals(FORMAT)) {
                yaml.problem(format, Phrase.of("pattern.problem.format", yaml.scalar(format), FORMAT));
            } else {
                family = top.containsKey("family") ? yaml.scalar(top.get("family")) : "";
                Node list = top.get("patterns");
                if (list == null) {
                    yaml.problem(document, Phrase.of("pattern.problem.missing", "patterns"));
                } else {
                    patterns(list, patterns);
                }
            }
        }
        return new PatternFile(file, family, patterns, yaml.problems());
    }

    private void patterns(Node list, List<Pattern> into) {
        Map<String, Pattern> byId = new HashMap<>();
        List<Node> nodes = Yaml.list(list);
        if (nodes.size() > MOST_PATTERNS) {
            yaml.problem(list, Phrase.of("pattern.problem.many", MOST_PATTERNS));
            return;
        }
        for (Node node : nodes) {
            int before = yaml.problems().size();
            Pattern pattern = pattern(node);
            if (yaml.problems().size() > before) {
                continue;
            }
            Pattern first = byId.putIfAbsent(pattern.id(), pattern);
            if (first != null) {
                yaml.problem(
                        node,
                        Phrase.of(
                                "pattern.problem.twice",
                                pattern.id(),
                                first.place().line()));
            } else {
                into.add(pattern);
            }
        }
    }

    private Pattern pattern(Node node) {
        Map<String, Node> entries = entries(node, KEYS);
        Map<String, String> texts = texts(node, entries);
        List<Clause> clauses = new ArrayList<>();
        ClauseReader reader = new ClauseReader(yaml);
        for (Platform platform : Platform.values()) {
            Node of = entries.get(platform == Platform.JVM ? "jvm" : "go");
            if (of != null) {
                for (Node one : Yaml.list(of)) {
                    reader.read(one, platform).ifPresent(clauses::add);
                }
            }
        }
        boolean explanation = entries.containsKey("explanation");
        String sameAs = entries.containsKey("same-as") ? yaml.scalar(entries.get("same-as")) : null;
        int ways = (clauses.isEmpty() ? 0 : 1) + (explanation ? 1 : 0) + (sameAs == null ? 0 : 1);
        if (ways != 1 && !entries.isEmpty() && yaml.problems().isEmpty()) {
            yaml.problem(node, Phrase.of("pattern.problem.ways"));
        }
        return new Pattern(
                id(node, entries),
                yaml.here(node),
                severity(entries.get("severity")),
                symptoms(entries.get("symptoms")),
                clauses,
                sameAs,
                explanation,
                texts,
                text(entries, "bad"),
                text(entries, "good"));
    }

    private String id(Node node, Map<String, Node> entries) {
        Node given = entries.get("id");
        if (given == null) {
            yaml.problem(node, Phrase.of("pattern.problem.missing", "id"));
            return "";
        }
        String id = yaml.scalar(given);
        boolean plain = !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c == '-' || c == '_' || c < 128 && Character.isLetterOrDigit(c));
        if (!plain) {
            yaml.problem(given, Phrase.of("pattern.problem.id", id.length() > LONGEST_ID ? "…" : id));
        }
        return id;
    }

    private Map<String, String> texts(Node node, Map<String, Node> entries) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : Pattern.TEXTS) {
            Node given = entries.get(key);
            if (given != null) {
                texts.put(key, text(entries, key));
            } else if (!builtIn && (key.equals("title") || key.equals("remedy"))) {
                yaml.problem(node, Phrase.of("pattern.problem.missing", key));
            } else if (!builtIn && key.equals("note")) {
                texts.put(key, "");
            }
        }
        return texts;
    }

    private String text(Map<String, Node> entries, String key) {
        Node given = entries.get(key);
        String text = given == null ? "" : yaml.scalar(given);
        if (given != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
            yaml.problem(given, Phrase.of(text.isBlank() ? "pattern.problem.blank" : "pattern.problem.longtext", key));
        }
        return text;
    }

    private Severity severity(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return Severity.MEDIUM;
        }
        String word = yaml.scalar(node);
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(word)) {
                return severity;
            }
        }
        yaml.problem(
                node,
                near(
                        "pattern.problem.severity",
                        word,
                        Arrays.stream(Severity.values()).map(Severity::id).toList()));
        return Severity.MEDIUM;
    }

    private Set<String> symptoms(@org.jspecify.annotations.Nullable Node node) {
        Set<String> found = new LinkedHashSet<>();
        for (Node one : node == null ? List.<Node>of() : Yaml.list(node)) {
            String word = yaml.scalar(one);
            if (!SYMPTOMS.contains(word)) {
                yaml.problem(one, near("pattern.problem.symptom", word, SYMPTOMS));
            }
            found.add(word);
        }
        return found;
    }

    private Map<String, Node> entries(Node node, List<String> allowed) {
        return entries(yaml, node, allowed);
    }

    /** A map by its keys, which must be among those allowed. */
    static Map<String, Node> entries(Yaml yaml, Node node, List<String> allowed) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : yaml.map(node)) {
            String key = yaml.scalar(tuple.getKeyNode());
            if (!allowed.contains(key)) {
                yaml.problem(tuple.getKeyNode(), near("pattern.problem.key", key, allowed));
            } else if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
                yaml.problem(tuple.getKeyNode(), Phrase.of("pattern.problem.keytwice", key));
            }
        }
        return entries;
    }

    /** Says which of the known words was probably meant. */
    static Phrase near(String key, String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(n -> Phrase.of(key + ".near", word, n))
                .orElse(Phrase.of(key, word));
    }
}
