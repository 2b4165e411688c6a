package dev.auger.importers.source.text;

import dev.auger.model.source.SourceText;

/** Where the body of a method begins: the place to look at when only the method is known. */
public final class FirstStatement {

    /** Lines a method's head may have. */
    private static final int HEAD = 8;

    private FirstStatement() {}

    /**
     * The first line of the body that is neither blank nor a comment.
     *
     * @param declaration 1-based line of the method's name
     * @return that line again where no body is seen
     */
    public static int of(SourceText text, int declaration) {
        int open = declaration;
        while (open < declaration + HEAD && text.line(open).indexOf('{') < 0) {
            open++;
        }
        String head = text.line(open);
        int brace = head.indexOf('{');
        if (brace < 0 || !head.substring(brace + 1).isBlank()) {
            return brace < 0 ? declaration : open;
        }
        for (int line = open + 1; line <= text.lines().size(); line++) {
            String code = text.line(line).strip();
            if (!code.isEmpty() && !code.startsWith("//") && !code.startsWith("*") && !code.startsWith("/*")) {
                return code.startsWith("}") ? declaration : line;
            }
        }
        return declaration;
    }
}
