package com.solstitia.calendar;

/** The hours of a week, drawn as text. */
final class Week {
    private final String[][] hours = new String[7][24];
    private String drawn = "";

    void add(Appointment appointment) {
        hours[appointment.day()][appointment.hour()] = appointment.title();
    }

    void draw() {
        StringBuilder text = new StringBuilder();
        for (int zoom = 0; zoom < 10; zoom++) {
            for (int hour = 0; hour < 24; hour++) {
                for (String[] day : hours) {
                    String title = day[hour] == null ? "" : day[hour];
                    text.append(title).append(" ".repeat(20 - Math.min(20, title.length()))).append('|');
                }
                text.append('\n');
            }
        }
        drawn = text.toString();
    }

    int size() {
        return drawn.length();
    }
}
