package dev.auger.importers.jmc;

import dev.auger.importers.child.ChildRun;
import dev.auger.importers.child.ChildTalk;
import dev.auger.importers.jmc.child.Wire;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SilentRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the child prints, line by line, and believes none of it: lines, fields and numbers are bounded, an unknown verb or a
 * line out of order ends it. Texts are cleaned and nothing else is done with them. Used by one thread at a time.
 */
final class Transcript implements ChildTalk {

    static final int MOST_RULES = 500;
    static final int MOST_LINES = 4 * MOST_RULES;
    private static final int NAME = 120;
    private static final int TEXT = 2_000;
    private static final int MOST_EVENTS = 24;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}");
    private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$./:-]{0,199}");

    private final List<RuleVerdict> said = new ArrayList<>();
    private final List<SilentRule> silent = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private String engine = "";
    private @Nullable OpinionFailure refusal;
    private int passed;
    private int lines;
    private int done;
    private int rules;
    private boolean ended;

    @Override
    public void take(String line) throws OpinionFailure {
        if (line.length() > ChildRun.LONGEST_LINE || ++lines > MOST_LINES || ended) {
            throw garbled("line " + lines + " is too long, one too many, or behind the end");
        }
        List<String> fields = Wire.fields(line);
        switch (fields.getFirst()) {
            case "hello" -> hello(fields);
            case "loaded" -> number(fields, 1, Long.MAX_VALUE);
            case "rules" -> rules = (int) number(fields, 1, MOST_RULES);
            case "done" -> done = (int) number(fields, 1, MOST_RULES);
            case "result" -> result(fields);
            case "failed" -> failed(fields);
            case "end" -> end(fields);
            default -> throw garbled("line " + lines + " has no verb of the protocol");
        }
        if (engine.isEmpty()) {
            throw garbled("the first line is no greeting");
        }
    }

    private void hello(List<String> fields) throws OpinionFailure {
        if (fields.size() != 3 || !fields.get(1).equals(Wire.VERSION) || lines != 1) {
            throw garbled("the child greets in another version");
        }
        engine = RuleText.clean(fields.get(2), NAME);
    }

    private void result(List<String> fields) throws OpinionFailure {
        if (fields.size() != 11 || !ID.matcher(fields.get(1)).matches()) {
            throw garbled("line " + lines + " is no result");
        }
        String id = fields.get(1);
        if (!seen.add(id)) {
            return;
        }
        if (seen.size() > MOST_RULES) {
            throw garbled("more than " + MOST_RULES + " rules");
        }
        String name = RuleText.clean(fields.get(2), NAME);
        String summary = RuleText.clean(fields.get(6), TEXT);
        switch (fields.get(4)) {
            case "OK" -> passed++;
            case "INFO" -> said.add(verdict(fields, id, name, summary, RuleVerdict.Level.HINT));
            case "WARNING" -> said.add(verdict(fields, id, name, summary, RuleVerdict.Level.STRONG));
            case "NA", "IGNORE" -> silent.add(new SilentRule(id, name, events(fields.get(10)), reason(summary)));
            default -> throw garbled("line " + lines + " has an unknown severity");
        }
    }

    /** What the tool writes where the rule was not even asked says nothing. */
    private static String reason(String summary) {
        return summary.equals("Ignored") || summary.equals("Not Applicable") ? "" : summary;
    }

    private RuleVerdict verdict(List<String> fields, String id, String name, String summary, RuleVerdict.Level level)
            throws OpinionFailure {
        List<String> events = events(fields.get(9));
        return new RuleVerdict(
                id,
                name,
                RuleText.clean(fields.get(3), NAME),
                level,
                score(fields.get(5)),
                summary.isEmpty() ? name : summary,
                RuleText.clean(fields.get(7), TEXT),
                RuleText.clean(fields.get(8), TEXT),
                events.isEmpty() ? RuleEvents.of(id) : events);
    }

    private double score(String text) throws OpinionFailure {
        try {
            double score = Double.parseDouble(text);
            if (score >= 0 && score <= 100) {
                return Math.round(score * 10) / 10.0;
            }
        } catch (NumberFormatException e) {
            throw garbled("line " + lines + " has no score");
        }
        throw garbled("line " + lines + " has a score out of range");
    }

    private static List<String> events(String joined) {
        List<String> events = new ArrayList<>();
        for (String event : joined.split(",")) {
            if (EVENT.matcher(event).matches() && events.size() < MOST_EVENTS) {
                events.add(event);
            }
        }
        return events;
    }

    private void failed(List<String> fields) throws OpinionFailure {
        if (fields.size() != 3) {
            throw garbled("line " + lines + " is no failure");
        }
        String message = RuleText.clean(fields.get(2), 300);
        refusal = fields.get(1).equals("memory")
                ? new OpinionFailure(Reason.MEMORY, "the memory given to the rules was not enough")
                : new OpinionFailure(
                        Reason.UNREADABLE, "Mission Control cannot read the recording: " + message, message);
        ended = true;
    }

    private void end(List<String> fields) throws OpinionFailure {
        if (number(fields, 1, MOST_RULES) != seen.size()) {
            throw garbled("the child counts other results than it sent");
        }
        ended = true;
    }

    private long number(List<String> fields, int index, long most) throws OpinionFailure {
        try {
            long number = Long.parseLong(fields.get(index));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw garbled("line " + lines + " has no number");
        }
        throw garbled("line " + lines + " has a number out of range");
    }

    private static OpinionFailure garbled(String why) {
        return new OpinionFailure(Reason.GARBLED, "what the rules' process printed is not understood: " + why);
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public @Nullable OpinionFailure refusal() {
        return refusal;
    }

    /** Rules evaluated so far, as the child says. */
    @Override
    public int done() {
        return done;
    }

    /** Rules in all, 0 until the recording is loaded. */
    @Override
    public int total() {
        return rules;
    }

    String engine() {
        return engine;
    }

    int passed() {
        return passed;
    }

    List<RuleVerdict> said() {
        said.sort(Comparator.comparingDouble((RuleVerdict v) -> -v.score()).thenComparing(RuleVerdict::rule));
        return List.copyOf(said);
    }

    List<SilentRule> silent() {
        silent.sort(Comparator.comparing(SilentRule::rule));
        return List.copyOf(silent);
    }
}
