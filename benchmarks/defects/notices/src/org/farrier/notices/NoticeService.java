package org.farrier.notices;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Sends members what they have to know. */
public final class NoticeService {
    private final Templates templates = new Templates();
    private final Map<Channel, Long> sent = new ConcurrentHashMap<>();

    public static void main(String[] args) throws InterruptedException {
        NoticeService service = new NoticeService();
        long end = System.currentTimeMillis() + 22_000;
        ExecutorService senders = Executors.newFixedThreadPool(3);
        IntStream.range(0, 3).forEach(sender -> senders.submit(() -> service.send(sender, end)));
        senders.shutdown();
        senders.awaitTermination(1, TimeUnit.MINUTES);
    }

    private Void send(int sender, long end) throws InterruptedException {
        Channel[] channels = Channel.values();
        for (int number = sender; System.currentTimeMillis() < end; number += 3) {
            String text = templates.fill(number, 450);
            Channel channel = channels[number % 5 % channels.length];
            long bytes = channel.deliver("member" + number, text);
            sent.merge(channel, bytes, Long::sum);
            if (number % 2 == 0) {
                Thread.sleep(4);
            }
        }
        return null;
    }
}
