package za.voda.smsgate;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Plays the operator, for whom some telephones are out of reach. */
final class Operator {
    private final ScheduledExecutorService network = Executors.newScheduledThreadPool(1, work -> {
        Thread thread = new Thread(work, "network");
        thread.setDaemon(true);
        return thread;
    });
    private volatile BiConsumer<Integer, String> receipts = (number, state) -> {};

    void onReceipt(BiConsumer<Integer, String> consumer) {
        receipts = consumer;
    }

    void submit(int number, int length) {
        int luck = ThreadLocalRandom.current().nextInt(100);
        if (luck >= 20) {
            String state = luck > 96 ? "REJECTD" : "DELIVRD";
            network.schedule(() -> receipts.accept(number, state + length), 30 + luck, TimeUnit.MILLISECONDS);
        }
    }
}
