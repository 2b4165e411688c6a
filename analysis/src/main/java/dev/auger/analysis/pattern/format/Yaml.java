package dev.auger.analysis.pattern.format;

import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML document as nodes that know their places. Not all of YAML: no aliases, which would let a small file stand for a huge one, no
 * nesting deeper than patterns need, and no types but text, lists and maps.
 */
final class Yaml {

    /** Characters of the longest file that is read. */
    static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 12;
    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    Yaml(String file, String text) {
        this.file = file;
        this.text = text;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The document, or nothing if it is no YAML that is allowed; then there is a problem. */
    Optional<Node> document() {
        if (text.length() > LONGEST) {
            problem(1, 1, Phrase.of("pattern.problem.long", LONGEST));
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(2 * LONGEST)
                .setParseComments(false)
                .build();
        try {
            if (!allowed(settings)) {
                return Optional.empty();
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problem(1, 1, Phrase.of("pattern.problem.empty"));
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            problem(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    Phrase.of("pattern.problem.yaml", e.getProblem() == null ? "" : e.getProblem()));
        } catch (YamlEngineException e) {
            problem(1, 1, Phrase.of("pattern.problem.yaml", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Looks at events first, which need no stack of ours however deep they nest. */
    private boolean allowed(LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> {
                    at(event.getStartMark().orElse(null), Phrase.of("pattern.problem.alias"));
                    return false;
                }
                default -> {}
            }
            if (depth > DEEPEST) {
                at(event.getStartMark().orElse(null), Phrase.of("pattern.problem.nested", DEEPEST));
                return false;
            }
        }
        return true;
    }

    void problem(Node node, Phrase what) {
        at(node.getStartMark().orElse(null), what);
    }

    /** A problem inside a scalar. */
    void problem(ScalarNode node, int offset, Phrase what) {
        Place place = place(node, offset);
        problem(place.line, place.column, what);
    }

    Problem here(Node node) {
        Mark mark = node.getStartMark().orElse(null);
        return new Problem(
                file, mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, Phrase.of(""));
    }

    private void at(@Nullable Mark mark, Phrase what) {
        problem(mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, what);
    }

    private void problem(int line, int column, Phrase what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(file, line, column, what));
        }
    }

    private record Place(int line, int column) {}

    /**
     * Where a character of a scalar stands. What is no blank is the same in the file as in the scalar, whatever its style, but for
     * escapes in double quotes.
     */
    private Place place(ScalarNode node, int offset) {
        Mark mark = node.getStartMark().orElseThrow();
        int from = mark.getIndex();
        String value = node.getValue();
        int wanted = 0;
        for (int i = 0; i < Math.min(offset, value.length()); i++) {
            wanted += Character.isWhitespace(value.charAt(i)) ? 0 : 1;
        }
        int at = from;
        char first = from < text.length() ? text.charAt(from) : ' ';
        if (first == '"' || first == '\'') {
            at++;
        } else if (first == '|' || first == '>') {
            int end = text.indexOf('\n', from);
            at = end < 0 ? from : end + 1;
        }
        // Behind the last character stands whatever comes next in the file; the end itself is meant.
        boolean end = offset >= value.length();
        while (at < text.length() && (wanted > 0 || !end && Character.isWhitespace(text.charAt(at)))) {
            wanted -= Character.isWhitespace(text.charAt(at)) ? 0 : 1;
            at++;
        }
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, at - start + 1);
    }

    /** The entries of a map; empty, with a problem, if it is none. */
    List<NodeTuple> map(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        problem(node, Phrase.of("pattern.problem.map"));
        return List.of();
    }

    /** The parts of a list; a single one where it is no list. */
    static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /** A text; empty, with a problem, if it is none. */
    String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(node, Phrase.of("pattern.problem.text"));
        return "";
    }
}
