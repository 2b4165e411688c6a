package dev.auger.analysis.events;

import dev.auger.model.job.Job;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.TextColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What events must satisfy, as a person types it: conditions on fields ({@code duration>10ms}, {@code eventThread:main},
 * {@code succeeded=false}, {@code path!="a b"}), all of which must hold, and a text or regular expression that any text of the row
 * must contain, frames of its stack included. Case does not matter.
 *
 * @param conditions those on fields
 * @param text the rest
 */
public record EventFilter(List<Condition> conditions, TextTest text) {

    /** Lets everything through. */
    public static final EventFilter NONE = new EventFilter(List.of(), TextTest.of(""));

    private static final Pattern CONDITION = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.]*)\\s*(>=|<=|!=|[=<>:])\\s*"
            + "(\"[^\"]*\"|-?\\d[\\d.]*\\s?(?:ns|us|\u00B5s|\u03BCs|ms|s|min|h|[KMGT]?i?B(?:/s)?|%)(?=\\s|$)|\\S+)");

    public EventFilter {
        conditions = List.copyOf(conditions);
    }

    /** Reads what was typed for events of a type. What is no condition on one of its fields is text. */
    public static EventFilter parse(String typed, EventType type) {
        List<Condition> conditions = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher matcher = CONDITION.matcher(typed);
        int at = 0;
        while (matcher.find()) {
            boolean begins = matcher.start() == 0 || Character.isWhitespace(typed.charAt(matcher.start() - 1));
            int field = begins ? Condition.field(type, matcher.group(1)) : -1;
            if (field < 0) {
                continue;
            }
            Condition condition =
                    Condition.of(field, type.fields().get(field).content(), matcher.group(2), matcher.group(3));
            if (condition != null) {
                conditions.add(condition);
                rest.append(typed, at, matcher.start());
                at = matcher.end();
            }
        }
        rest.append(typed, at, typed.length());
        return new EventFilter(conditions, TextTest.of(rest.toString().strip()));
    }

    public boolean isEmpty() {
        return conditions.isEmpty() && text.isEmpty();
    }

    /** What a row must pass, one test after the other; columns are decoded here. */
    List<IntPredicate> tests(EventColumns columns, Job job) {
        List<IntPredicate> tests = new ArrayList<>();
        for (Condition condition : conditions) {
            tests.add(condition.test(columns, job));
        }
        if (!text.isEmpty()) {
            tests.add(anyText(columns, job));
        }
        return tests;
    }

    private IntPredicate anyText(EventColumns columns, Job job) {
        List<IntPredicate> any = new ArrayList<>();
        for (int field = 0; field < columns.type().fields().size(); field++) {
            if (columns.field(field).content().hasText()) {
                any.add(contains(columns, field, text, job));
            }
        }
        return row -> {
            for (IntPredicate one : any) {
                if (one.test(row)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether a cell's text passes; each distinct text, and each frame of each stack, is looked at once. */
    static IntPredicate contains(EventColumns columns, int field, TextTest wanted, Job job) {
        if (field == columns.stackField()) {
            return StackTest.of(columns, field, wanted, job);
        }
        TextColumn texts = columns.texts(field, job);
        BitSet passing = new BitSet();
        for (int i = 0; i < texts.values().size(); i++) {
            if (i % 1024 == 0) {
                job.check();
            }
            passing.set(i, wanted.test(texts.values().get(i)));
        }
        return row -> passing.get(texts.index().get(row));
    }
}
