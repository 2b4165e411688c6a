package de.kranich.forms;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Receives filled-in forms, checks them and answers with a receipt. */
public final class FormServer {
    private final ScheduledExecutorService intake = Executors.newScheduledThreadPool(2);
    private final Reminders reminders = new Reminders();
    private final Random random = new Random(4);

    public static void main(String[] args) throws InterruptedException {
        FormServer server = new FormServer();
        server.intake.scheduleWithFixedDelay(server::receive, 0, 14, TimeUnit.MILLISECONDS);
        Thread.sleep(22_000);
        server.intake.shutdownNow();
        server.reminders.close();
    }

    private void receive() {
        for (int i = 0; i < 3; i++) {
            Form form = Form.read(random.nextInt(1_000_000), 40);
            form.check();
            reminders.plan(form);
        }
    }
}
