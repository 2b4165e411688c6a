package com.tolland.standings;

import java.util.Locale;

/** What is shown. */
final class Page {
    private final StringBuilder text = new StringBuilder();
    private int lines;

    void line(String team, Integer points) {
        text.append(String.format(Locale.ROOT, "%4d %-24s %6d%n", ++lines, team, points));
    }

    String text() {
        return text.toString();
    }
}
