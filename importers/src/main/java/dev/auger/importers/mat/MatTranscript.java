package dev.auger.importers.mat;

import dev.auger.importers.child.ChildTalk;
import dev.auger.importers.mat.child.Wire;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.GraphOpinion.OfClass;
import dev.auger.model.opinion.GraphOpinion.OfObject;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the parser's child prints and believes none of it: counts are bounded, an unknown verb or a line out of order ends
 * it. Used by one thread at a time.
 */
final class MatTranscript implements ChildTalk {

    /** A million classes and as many roots are thinkable; a child that goes on for ever is not. */
    static final int MOST_LINES = 1 << 23;

    private static final int NAME = 4_000;
    private static final int MESSAGE = 300;

    private final List<Long> roots = new ArrayList<>();
    private final List<OfClass> classes = new ArrayList<>();
    private final List<OfObject> objects = new ArrayList<>();
    private String parser = "";
    private String version = "";
    private @Nullable OpinionFailure refusal;
    private int lines;
    private int done;
    private int total;
    private long found = -1;
    private long known = -1;
    private int identifierBytes;
    private int referenceBytes;
    private boolean ended;

    @Override
    public void take(String line) throws OpinionFailure {
        if (++lines > MOST_LINES || ended) {
            throw garbled("line " + lines + " is one too many, or behind the end");
        }
        List<String> fields = Wire.fields(line);
        String verb = fields.getFirst();
        if (lines == 1 != verb.equals("hello")) {
            throw garbled("line " + lines + " is no greeting, or a second one");
        }
        switch (verb) {
            case "hello" -> hello(fields);
            case "parser" -> {
                parser = clean(text(fields, 1), NAME);
                version = clean(text(fields, 2), NAME);
            }
            case "done" -> {
                done = (int) number(fields, 1, 0, 1 << 20);
                total = (int) number(fields, 2, 0, 1 << 20);
            }
            case "heap" -> {
                found = number(fields, 1, -1, Long.MAX_VALUE);
                known = number(fields, 2, 0, Long.MAX_VALUE);
                identifierBytes = (int) number(fields, 3, 1, 8);
                referenceBytes = (int) number(fields, 4, 1, 8);
            }
            case "root" -> roots.add(hex(fields, 1));
            case "class" ->
                classes.add(new OfClass(
                        hex(fields, 1),
                        clean(text(fields, 2), NAME),
                        number(fields, 3, 0, Long.MAX_VALUE),
                        hex(fields, 4)));
            case "object" -> objects.add(object(fields));
            case "absent" -> objects.add(new OfObject(hex(fields, 1), false, 0, 0, 0, 0));
            case "failed" -> failed(fields);
            case "end" -> end(fields);
            default -> throw garbled("line " + lines + " has no verb of the protocol");
        }
    }

    private void hello(List<String> fields) throws OpinionFailure {
        if (!text(fields, 1).equals(Wire.VERSION)) {
            throw garbled("the child greets in another version");
        }
    }

    private OfObject object(List<String> fields) throws OpinionFailure {
        return new OfObject(
                hex(fields, 1),
                true,
                text(fields, 2).equals(Wire.NOBODY) ? GraphOpinion.ROOT : hex(fields, 2),
                number(fields, 3, 0, Long.MAX_VALUE),
                number(fields, 4, Long.MIN_VALUE, Long.MAX_VALUE),
                number(fields, 5, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private void failed(List<String> fields) throws OpinionFailure {
        String message = clean(text(fields, 2), MESSAGE);
        refusal = switch (text(fields, 1)) {
            case "memory" ->
                new OpinionFailure(Tool.MAT, Reason.MEMORY, "the memory given to the parser's process was not enough");
            case "installation" ->
                new OpinionFailure(
                        Tool.MAT,
                        Reason.NO_INSTALLATION,
                        "the installation of Eclipse MAT does not start: " + message,
                        version,
                        message);
            default ->
                new OpinionFailure(
                        Tool.MAT, Reason.UNREADABLE, "Eclipse MAT's parser cannot read the dump: " + message, message);
        };
        ended = true;
    }

    private void end(List<String> fields) throws OpinionFailure {
        if (number(fields, 1, 0, MOST_LINES) != lines - 1 || known < 0) {
            throw garbled("the child counts other lines than it sent");
        }
        ended = true;
    }

    private String text(List<String> fields, int index) throws OpinionFailure {
        if (index >= fields.size()) {
            throw garbled("line " + lines + " is too short");
        }
        return fields.get(index);
    }

    private long number(List<String> fields, int index, long least, long most) throws OpinionFailure {
        try {
            long number = Long.parseLong(text(fields, index));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw garbled("line " + lines + " has no number");
        }
        throw garbled("line " + lines + " has a number out of range");
    }

    private long hex(List<String> fields, int index) throws OpinionFailure {
        try {
            return Long.parseUnsignedLong(text(fields, index), 16);
        } catch (NumberFormatException e) {
            throw garbled("line " + lines + " has no address");
        }
    }

    private static String clean(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> !Character.isISOControl(c)).limit(longest).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static OpinionFailure garbled(String why) {
        return new OpinionFailure(
                Tool.MAT, Reason.GARBLED, "what the parser's process printed is not understood: " + why);
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public @Nullable OpinionFailure refusal() {
        return refusal;
    }

    @Override
    public int done() {
        return done;
    }

    @Override
    public int total() {
        return total;
    }

    GraphOpinion opinion() {
        return new GraphOpinion(
                parser, version, found, known, identifierBytes, referenceBytes, roots, classes, objects);
    }
}
