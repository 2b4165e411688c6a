package com.solstitia.calendar;

import java.util.Random;

/** Receives appointments as small documents and draws the week. */
public final class CalendarFeed {
    private final Week week = new Week();
    private final Random random = new Random(10);

    public static void main(String[] args) throws Exception {
        CalendarFeed feed = new CalendarFeed();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 20; i++) {
                feed.week.add(Appointment.read(feed.document()));
            }
            feed.week.draw();
            Thread.sleep(5);
        }
    }

    private String document() {
        return "<appointment day='" + random.nextInt(7) + "' hour='" + random.nextInt(24) + "'><title>Meeting "
                + random.nextInt(1_000) + "</title><place>Room " + random.nextInt(40) + "</place></appointment>";
    }
}
