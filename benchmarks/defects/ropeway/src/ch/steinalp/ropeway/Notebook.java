package ch.steinalp.ropeway;

import java.util.function.Supplier;

/** The last notes of the operators, each with the place it came from. */
final class Notebook {
    private final Note[] notes;
    private int count;

    Notebook(int room) {
        this.notes = new Note[room];
    }

    void note(Supplier<String> text) {
        notes[count++ % notes.length] = new Note(place(), text.get());
    }

    private static String place() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        return frames[2].getMethodName() + ':' + frames[2].getLineNumber();
    }

    int count() {
        return count;
    }

    private record Note(String place, String text) {}
}
