package dev.auger.analysis.pattern.condition;

import java.util.List;

/**
 * Names with {@code *} for any run of characters; one of several has to match. Not regular expressions: these cannot be written so
 * that they take long, and dots, dollars and brackets of names mean themselves.
 */
public final class Globs {

    private final List<String> all;

    public Globs(List<String> all) {
        this.all = List.copyOf(all);
    }

    public List<String> all() {
        return all;
    }

    public boolean match(String text) {
        for (String glob : all) {
            if (match(glob, text)) {
                return true;
            }
        }
        return false;
    }

    /** Goes back to the last star only, so the work is at most length times length. */
    static boolean match(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                resume = t;
            } else if (g < glob.length() && glob.charAt(g) == text.charAt(t)) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
