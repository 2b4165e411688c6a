package co.pingwell.webhooks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes notifications of other services and passes them to subscribers. */
public final class WebhookServer {
    public static void main(String[] args) throws Exception {
        Receiver receiver = new Receiver();
        History history = new History();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(24);
        ExecutorService connections = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 3; i++) {
            int first = i;
            connections.submit(() -> {
                for (int number = first; System.nanoTime() < end; number += 3) {
                    for (int part = 0; part < 3; part++) {
                        byte[] sent = json(number, part).getBytes(StandardCharsets.UTF_8);
                        history.keep(receiver.take(new ByteArrayInputStream(sent)));
                    }
                    Thread.sleep(12);
                }
                return null;
            });
        }
        connections.shutdown();
        connections.awaitTermination(1, TimeUnit.MINUTES);
    }

    private static String json(int number, int part) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 60; i++) {
            json.append("\"field").append(i).append("\":\"").append(number * 31 + i + part).append("\",");
        }
        return json.append("\"end\":\"yes\"}").toString();
    }
}
