package dev.auger.app.editor;

import java.nio.file.Path;

/**
 * A place to open.
 *
 * @param file absolute path of a file that is there
 * @param line 1-based
 * @param className binary name as evidence has it, may be empty
 * @param method name as evidence has it, may be empty
 */
public record Place(Path file, int line, String className, String method) {

    public Place {
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("not absolute: " + file);
        }
        line = Math.max(1, line);
    }
}
