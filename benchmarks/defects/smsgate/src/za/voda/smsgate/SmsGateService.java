package za.voda.smsgate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends messages, each in a thread of its own. */
public final class SmsGateService {
    private final Centre centre = new Centre(new Operator());
    private final Map<String, Integer> states = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        SmsGateService service = new SmsGateService();
        Encoder encoder = new Encoder();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < 150; i++) {
            threads.submit(service::clean);
        }
        long end = System.nanoTime() + Duration.ofSeconds(25).toNanos();
        for (int number = 0; System.nanoTime() < end; number++) {
            Message message = encoder.encode(number);
            threads.submit(() -> service.deliver(message));
            Thread.sleep(3);
        }
        System.out.println(service.states);
        System.exit(0);
    }

    private Void deliver(Message message) throws Exception {
        String receipt = centre.send(message);
        states.merge(receipt.substring(0, 7), message.length(), Integer::sum);
        Duration took = Duration.between(message.accepted(), java.time.Instant.now());
        states.merge(took.toMillis() > 100 ? "late" : "soon", 1, Integer::sum);
        return null;
    }

    private Void clean() throws InterruptedException {
        while (true) {
            Thread.sleep(Duration.ofMillis(1_500));
            states.computeIfPresent("late", (key, count) -> count > 1_000_000 ? 0 : count);
        }
    }
}
