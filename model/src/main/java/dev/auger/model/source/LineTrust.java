package dev.auger.model.source;

import java.util.List;
import java.util.Locale;

/**
 * Whether a line number of evidence means the line of a text that is shown for it.
 *
 * @param reason why, or why not
 * @param arguments figures and names for the sentence that is looked up by the reason
 */
public record LineTrust(Reason reason, List<Object> arguments) {

    /** How far. */
    public enum Level {
        /** The class file says so. */
        SURE,
        /** Nothing speaks against it, and nothing could be compared that would prove it. */
        UNKNOWN,
        /** Something speaks against it: the text is not what the class was compiled from. */
        STALE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why. */
    public enum Reason {
        /** All lines the class file has for the method lie in the text, inside a method of that name. */
        CHECKED(Level.SURE),
        /** All lines the class file has for the method lie in the text; the text alone does not say where the method is. */
        IN_FILE(Level.SURE),
        /** Decompiled, and the line is mapped to one of the text. */
        MAPPED(Level.SURE),
        /** Code of an inline function: the class file says from which file and line it was copied. */
        INLINED(Level.SURE),
        /** Decompiled; the nearest line of the same method is shown. */
        NEAREST(Level.UNKNOWN),
        /** Decompiled from a class without line numbers; the method's first line is shown. */
        DECLARATION(Level.UNKNOWN),
        /** No class file is at hand; the line lies inside a method of that name. */
        PLAUSIBLE(Level.UNKNOWN),
        /** No class file is at hand, and the text alone does not say. */
        NO_CLASS(Level.UNKNOWN),
        /** The class file has no line numbers. */
        NO_LINES(Level.UNKNOWN),
        /** The evidence has no line; the method's declaration is shown if it was found. */
        NO_LINE(Level.UNKNOWN),
        /** A native method: its code is no Java; the declaration is shown if it was found. */
        NATIVE_METHOD(Level.UNKNOWN),
        /** The frame's class is generated at run time; this is the class it stands for. */
        GENERATED(Level.UNKNOWN),
        /** The line lies behind the end of the text: arguments are the line and the number of lines. */
        BEYOND(Level.STALE),
        /** The class file's lines of the method lie behind the end of the text: arguments are the last and the number of lines. */
        TABLE_BEYOND(Level.STALE),
        /** The line is in no method of that name: arguments are the line and the method. */
        ELSEWHERE(Level.STALE),
        /** The class file at hand has no such line in that method, so it is not the class of the evidence. */
        OTHER_CLASS(Level.STALE),
        /** Source of another JDK than the evidence's: arguments are the version here and that of the evidence. */
        OTHER_JDK(Level.STALE);

        private final Level level;

        Reason(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }

        /** Stable name, for JSON and texts: {@code other-jdk}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LineTrust {
        arguments = List.copyOf(arguments);
    }

    public static LineTrust of(Reason reason, Object... arguments) {
        return new LineTrust(reason, List.of(arguments));
    }

    public Level level() {
        return reason.level();
    }
}
