package dev.auger.app.cli;

import java.nio.file.Path;

/**
 * How a file is named in the output: as the user typed it, but never by an absolute path, so that the same file gives the same
 * output wherever it lies.
 *
 * @param argument what stands for the argument itself
 * @param absolute the argument's absolute form, which a name found below it begins with
 * @param typed the argument as typed
 */
record ShownName(String argument, String absolute, String typed) {

    static ShownName of(String typed, Path path) {
        Path name = path.getFileName();
        String argument = path.isAbsolute() ? (name == null ? "." : name.toString()) : typed;
        return new ShownName(argument, path.toAbsolutePath().toString(), typed);
    }

    /** A sentence with the argument's absolute path shortened. */
    String within(String sentence) {
        return absolute.length() > 1 ? sentence.replace(absolute, argument) : sentence;
    }

    /** The shown form of a file found below the argument, or of the argument itself. */
    String of(String found) {
        for (String start : new String[] {absolute, typed}) {
            if (found.startsWith(start)) {
                String below = found.substring(start.length());
                String joint = argument.endsWith("/") && below.startsWith("/") ? below.substring(1) : below;
                return argument + joint;
            }
        }
        return found;
    }
}
