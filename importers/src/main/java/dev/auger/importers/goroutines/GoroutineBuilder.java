package dev.auger.importers.goroutines;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadFigures;
import dev.auger.model.threads.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One goroutine while its lines are read: a call, and under it, indented, where in the source it stands. */
final class GoroutineBuilder {

    private static final String CREATED = "created by ";
    private static final String IN = " in goroutine ";
    private static final String ORIGIN = "[originating from goroutine ";
    private static final String NOT_GO = "non-Go function";
    private static final String AT = " at pc=";
    private static final double MINUTE = 60_000;

    /** What the next line with a place belongs to. */
    private enum Open {
        NOTHING,
        CALL,
        CREATION
    }

    private final GoroutineHeader header;
    private final GoFrames frames;
    private final List<Frame> stack = new ArrayList<>();
    private Open open = Open.NOTHING;
    private String symbol = "";
    private FrameKind kind = FrameKind.GO;
    private String creatorId = "";
    private @Nullable Frame creation;
    private boolean ancestors;
    private boolean elided;
    private boolean unavailable;
    private int malformed;
    private boolean unindented;

    GoroutineBuilder(GoroutineHeader header, GoFrames frames) {
        this.header = header;
        this.frames = frames;
    }

    /** Takes a line that is not blank. */
    void line(String raw) {
        String text = raw.strip();
        if (text.startsWith(ORIGIN)) {
            origin(text);
        } else if (ancestors) {
            return;
        } else if (open != Open.NOTHING && place(raw)) {
            return;
        } else {
            close();
            begin(raw, text);
        }
    }

    /** The stacks of those that created this one are not on its own. */
    private void origin(String text) {
        close();
        if (!ancestors && creatorId.isEmpty()) {
            creatorId = digits(text, ORIGIN.length());
        }
        ancestors = true;
    }

    private boolean place(String raw) {
        String place = GoFrames.place(raw);
        if (place == null && raw.strip().startsWith("pc=")) {
            place = "";
        }
        if (place == null) {
            return false;
        }
        add(place);
        return true;
    }

    private void add(String place) {
        if (open == Open.CREATION) {
            creation = frames.frame(symbol, place, FrameKind.GO);
        } else {
            stack.add(frames.frame(symbol, place, kind));
        }
        open = Open.NOTHING;
    }

    private void begin(String raw, String text) {
        if (text.startsWith(CREATED)) {
            int in = text.lastIndexOf(IN);
            symbol = text.substring(CREATED.length(), in > 0 ? in : text.length())
                    .strip();
            creatorId = in > 0 ? digits(text, in + IN.length()) : creatorId;
            open = Open.CREATION;
        } else if (text.startsWith(NOT_GO)) {
            int at = text.indexOf(AT);
            kind = FrameKind.NATIVE;
            symbol = at > 0 ? text.substring(at + AT.length()) : NOT_GO;
            open = Open.CALL;
            if (at > 0) {
                add("");
            }
        } else if (text.startsWith("...") && text.endsWith("frames elided...")) {
            elided = true;
        } else if (text.startsWith("goroutine running on other thread")) {
            unavailable = true;
        } else {
            call(raw, text);
        }
    }

    private void call(String raw, String text) {
        String called = GoFrames.called(text);
        if (called != null) {
            kind = FrameKind.GO;
            symbol = called;
            open = Open.CALL;
        } else if (!raw.isEmpty() && raw.charAt(0) > ' ' && GoFrames.isSymbol(text)) {
            // A function of C, told by a symbolizer; only the line under it says that it is one.
            kind = FrameKind.NATIVE;
            symbol = text;
            open = Open.CALL;
            unindented = true;
        } else if (text.endsWith("(")) {
            malformed++;
        }
    }

    /** What was begun has no place in the source. */
    private void close() {
        if (open == Open.CREATION) {
            creation = frames.frame(symbol, "", FrameKind.GO);
        } else if (open == Open.CALL && !unindented) {
            stack.add(frames.frame(symbol, "", kind));
        }
        open = Open.NOTHING;
        unindented = false;
    }

    private static String digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return text.substring(from, end);
    }

    String id() {
        return header.id();
    }

    /** Lines that begin a call and go on as nothing Go prints. */
    int malformed() {
        return malformed;
    }

    /** Whether its last call still waits for its place in the source: where a file ends there, it was cut. */
    boolean isOpen() {
        return open != Open.NOTHING;
    }

    ThreadInfo build() {
        close();
        return new ThreadInfo(
                new ThreadRef("goroutine " + header.id(), number(header.id()), -1, false, null),
                header.id(),
                GoStates.nearest(header.state()),
                header.state(),
                detail(),
                header.minutes() < 0 ? ThreadFigures.NONE : ThreadFigures.waiting(header.minutes() * MINUTE),
                false,
                null,
                List.of(),
                frames.stack(stack),
                List.of(),
                creation == null ? null : new Creator(creation, creatorId),
                header.labels());
    }

    private String detail() {
        List<String> parts = new ArrayList<>();
        if (!header.detail().isEmpty()) {
            parts.add(header.detail());
        }
        if (elided) {
            parts.add("frames elided");
        }
        if (unavailable) {
            parts.add("running on other thread, stack unavailable");
        }
        return String.join(", ", parts);
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
