package dev.auger.app.cli.args;

/** What the user typed, short enough for a sentence. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    }
}
