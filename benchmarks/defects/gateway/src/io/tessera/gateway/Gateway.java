package io.tessera.gateway;

import java.util.Random;

/** Passes messages of devices on to those who listen. */
public final class Gateway {
    private final Random random = new Random(31);
    private final Codec codec = new Codec();

    public static void main(String[] args) throws InterruptedException {
        Gateway gateway = new Gateway();
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; System.currentTimeMillis() < end; i++) {
            for (int j = 0; j < 25; j++) {
                gateway.pass(gateway.random.nextInt(5_000));
            }
            if (i % 4 == 0) {
                gateway.connect(i / 4);
            }
            Thread.sleep(9);
        }
        System.exit(0);
    }

    private void pass(int device) {
        byte[] message = codec.encode(device, random.nextInt());
        codec.decode(message);
    }

    private void connect(int device) {
        Channel channel = new Channel(device);
        Thread pump = new Thread(channel::pump, "device-" + device);
        pump.setDaemon(true);
        pump.start();
        channel.offer(codec.encode(device, 1));
    }
}
