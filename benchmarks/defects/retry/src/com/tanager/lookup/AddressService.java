package com.tanager.lookup;

import java.util.Random;

/** Completes addresses from a tree of regions. */
public final class AddressService {
    private final Region world = Region.grow("world", 5, 5);
    private final Random random = new Random(1);
    private final String[] answers = new String[2_000];

    public static void main(String[] args) throws InterruptedException {
        AddressService service = new AddressService();
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; System.currentTimeMillis() < end; i++) {
            for (int j = 0; j < 60; j++) {
                service.answers[(i * 60 + j) % 2_000] = service.complete(service.random.nextInt(6_000));
            }
            Thread.sleep(6);
        }
    }

    private String complete(int code) {
        try {
            return format(world.find(code), code);
        } catch (Region.Unknown e) {
            return format("elsewhere", code);
        }
    }

    private static String format(String name, int code) {
        StringBuilder address = new StringBuilder();
        for (int line = 0; line < 110; line++) {
            address.append(name).append(' ').append(code + line).append(", ").append(line % 7).append('\n');
        }
        return address.toString();
    }
}
