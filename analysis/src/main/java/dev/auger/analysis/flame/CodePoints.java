package dev.auger.analysis.flame;

/** The order of names in output: by code point, which for surrogates is not the order of {@link String#compareTo}. */
public final class CodePoints {

    private CodePoints() {}

    /** Compares by code points; equals the order of the UTF-8 bytes. */
    public static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean sx = Character.isSurrogate(x);
                boolean sy = Character.isSurrogate(y);
                // A surrogate stands for a code point above every other char.
                return sx == sy ? Character.compare(x, y) : sx ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
