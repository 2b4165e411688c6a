package dev.auger.importers.stacks.folded;

import dev.auger.importers.TextEncoding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the beginning of a text says: whether its lines are stacks, with one count or two, and whether frames carry marks of what
 * they run. Nothing in the format says so, and a table with semicolons looks much like it: a table has the same number of cells in
 * each line, and lines that begin alike are rare in it.
 *
 * @param folded lines are stacks
 * @param differential stacks have two counts
 * @param marked Java frames are marked ({@code _[j]}), so that those without a mark are native
 */
record FoldedShape(boolean folded, boolean differential, boolean marked) {

    private static final int LOOK = 400;
    private static final int LONGEST = 20_000;
    /** Below so many lines of equal width a file may well be stacks. */
    private static final int TABLE = 4;

    private static final int WIDEST_TABLE = 8;

    static FoldedShape of(byte[] head) {
        String text = new String(head, TextEncoding.of(head));
        if (text.indexOf('\0') >= 0) {
            return new FoldedShape(false, false, false);
        }
        // The last line may be cut where the head ends.
        int end = head.length < dev.auger.importers.Importers.HEAD_BYTES ? text.length() : text.lastIndexOf('\n') + 1;
        List<String> lines = text.substring(text.startsWith("\ufeff") ? 1 : 0, end == 0 ? text.length() : end)
                .lines()
                .filter(line -> !line.isBlank() && !FoldedLine.isComment(line))
                .limit(LOOK)
                .toList();
        long stacks = lines.stream().filter(FoldedShape::isStack).count();
        if (stacks * 3 < lines.size() * 2L || stacks == 0 || isTable(lines)) {
            return new FoldedShape(false, false, false);
        }
        long two =
                lines.stream().filter(line -> FoldedLine.of(line, true) != null).count();
        long one = lines.stream()
                .filter(line -> FoldedLine.of(line, false) != null)
                .count();
        boolean marked = lines.stream().anyMatch(FoldedShape::isMarked);
        return new FoldedShape(true, two == one && one > 0, marked);
    }

    /** Whether a line is a stack of two frames at least; none of them is empty, as cells are. */
    private static boolean isStack(String line) {
        FoldedLine stack = line.length() > LONGEST ? null : FoldedLine.of(line, false);
        if (line.length() > LONGEST) {
            return line.indexOf(';') > 0;
        }
        return stack != null
                && stack.stack().indexOf(';') > 0
                && !stack.stack().endsWith(";")
                && !stack.stack().contains(";;")
                && hasName(stack.stack());
    }

    private static boolean hasName(String stack) {
        return stack.chars().limit(LONGEST).anyMatch(Character::isLetter);
    }

    private static boolean isTable(List<String> lines) {
        if (lines.size() < TABLE) {
            return false;
        }
        long cells = cells(lines.getFirst());
        Map<String, Integer> beginnings = new HashMap<>();
        for (String line : lines) {
            if (cells(line) != cells) {
                return false;
            }
            int semicolon = line.indexOf(';');
            beginnings.merge(semicolon < 0 ? line : line.substring(0, semicolon), 1, Integer::sum);
        }
        // A head without a count, or few columns and hardly two lines that begin alike.
        return FoldedLine.of(lines.getFirst(), false) == null
                || cells <= WIDEST_TABLE && beginnings.size() * 10 > lines.size() * 9;
    }

    private static long cells(String line) {
        return line.chars().filter(c -> c == ';').count();
    }

    private static boolean isMarked(String line) {
        return line.contains("_[j]") || line.contains("_[i]") || line.contains("_[0]") || line.contains("_[1]");
    }
}
