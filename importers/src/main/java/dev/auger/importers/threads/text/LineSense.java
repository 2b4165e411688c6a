package dev.auger.importers.threads.text;

import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.dump.LockText;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.importers.threads.lines.FrameText;
import dev.auger.importers.threads.lines.LockLines;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a thread means wherever it stands.
 *
 * @param frame number of a {@link Kind#FRAME} or {@link Kind#BARE_FRAME}, else -1
 * @param lock of a {@link Kind#DASH}, as a lock line
 * @param text without the blanks around it
 */
record LineSense(Kind kind, int frame, @Nullable LockText lock, String text) {

    enum Kind {
        BLANK,
        FRAME,
        /** A frame with nothing before it, as {@code dump_to_file} of JDK 19 to 23 prints them; in other dumps it is a word of a log. */
        BARE_FRAME,
        /** Begins with {@code "- "}. */
        DASH,
        TEXT
    }

    static final LineSense BLANK = new LineSense(Kind.BLANK, -1, null, "");

    static LineSense of(String text, StackTable stacks) {
        if (text.isEmpty()) {
            return BLANK;
        }
        Frame frame = frame(text);
        if (frame != null) {
            return new LineSense(Kind.FRAME, stacks.frame(frame), null, text);
        }
        if (!text.startsWith("- ")) {
            Frame bare = bare(text);
            return bare != null
                    ? new LineSense(Kind.BARE_FRAME, stacks.frame(bare), null, text)
                    : new LineSense(Kind.TEXT, -1, null, text);
        }
        String rest = text.substring(2).strip();
        return new LineSense(Kind.DASH, -1, LockLines.parse(rest), rest);
    }

    /** The lock of a {@link Kind#DASH} that stands in a list of synchronisers; null if it names none. */
    @Nullable
    LockName object() {
        return LockLines.object(text.startsWith("locked ") ? text.substring(7).strip() : text);
    }

    private static @Nullable Frame bare(String text) {
        int open = text.indexOf('(');
        int space = text.indexOf(' ');
        return open > 0 && text.endsWith(")") && (space < 0 || space > open) ? FrameText.java(text) : null;
    }

    private static @Nullable Frame frame(String text) {
        if (text.startsWith("at ")) {
            return FrameText.java(text.substring(3).strip());
        }
        if (text.startsWith("- ")) {
            return FrameText.agent(text.substring(2));
        }
        return text.startsWith("0x") ? mixed(text) : null;
    }

    /** {@code 0x00007f… __poll + 0x4f} or {@code 0x00007f… * x.Y.z(int) bci:7 line:38 (Interpreted frame)} of {@code jstack -m}. */
    private static @Nullable Frame mixed(String text) {
        int tab = text.indexOf('\t');
        if (tab < 3 || HeaderFields.nid(text, 0, tab) == -1) {
            return null;
        }
        String rest = text.substring(tab + 1).strip();
        if (rest.startsWith("* ")) {
            int bci = rest.indexOf(") bci:");
            return bci < 0
                    ? null
                    : FrameText.agent(rest.substring(2, bci)
                            + ") @bci="
                            + rest.substring(bci + 6).replace(" line:", ", line="));
        }
        int plus = rest.lastIndexOf(" + 0x");
        String symbol = plus < 0 ? rest : rest.substring(0, plus);
        return symbol.isEmpty() ? null : new Frame("", symbol, null, -1, FrameKind.NATIVE);
    }
}
