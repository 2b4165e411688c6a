package de.kranich.forms;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reminds the clerks after a week. */
final class Reminders {
    private final ScheduledExecutorService calendar = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "reminders"));

    void plan(Form form) {
        Runnable reminder = form.reminder();
        calendar.schedule(reminder, 7, TimeUnit.DAYS);
    }

    void close() {
        calendar.shutdownNow();
    }
}
