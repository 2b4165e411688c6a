package tv.aurora.frames;

import java.util.Random;

/** Relays packets of video to viewers. */
public final class VideoRelay {
    private final Random random = new Random(1);
    private final Packets packets = new Packets();
    private final Statistics statistics = new Statistics();

    public static void main(String[] args) throws InterruptedException {
        VideoRelay relay = new VideoRelay();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 12; i++) {
                byte[] payload = new byte[1_400];
                relay.random.nextBytes(payload);
                relay.statistics.add(relay.packets.wrap(payload, payload.length));
                if (i % 6 == 0) {
                    relay.statistics.summary();
                }
            }
            Thread.sleep(5);
        }
    }
}
