package dev.auger.app.editor;

import dev.auger.app.editor.EditorFailure.Reason;
import java.nio.file.Path;

/** Looks at names before they are handed to another program. */
final class SafeNames {

    private static final int MOST = 1_024;

    /** What a batch file of Windows would read as part of a command. */
    private static final String BATCH = "\"%&|<>^!()";

    private SafeNames() {}

    /** A file's path: it begins with a root, so that no program takes it for an option. */
    static String file(Path file, boolean batch) throws EditorFailure {
        String path = file.toString();
        if (!file.isAbsolute()
                || path.chars().anyMatch(Character::isISOControl)
                || batch && path.chars().anyMatch(c -> BATCH.indexOf(c) >= 0)) {
            throw new EditorFailure(Reason.NAME, printable(path));
        }
        return path;
    }

    /** A class or method as a class file may name it, as far as programs do. */
    static String code(String name) throws EditorFailure {
        boolean plain = name.length() <= MOST
                && name.codePoints()
                        .allMatch(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c)
                                || c == '.'
                                || c == '/');
        // A constructor; nothing else of the kind has angle brackets.
        if (name.equals("<init>") || name.equals("<clinit>")) {
            return name.substring(1, name.length() - 1);
        }
        if (!plain || name.startsWith("/") || name.contains("..")) {
            throw new EditorFailure(Reason.NAME, printable(name));
        }
        return name;
    }

    private static String printable(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .limit(80)
                .forEach(c -> plain.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\ufffd' : c));
        return plain.toString();
    }
}
