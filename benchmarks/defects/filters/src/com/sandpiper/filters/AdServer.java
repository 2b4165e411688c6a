package com.sandpiper.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chooses advertisements for pages. */
public final class AdServer {
    private final List<Campaign> campaigns = new ArrayList<>();
    private final Random random = new Random(5);
    private final byte[][] served = new byte[400][];
    private int count;

    public static void main(String[] args) throws InterruptedException {
        AdServer server = new AdServer();
        for (int i = 0; i < 400; i++) {
            server.campaigns.add(Campaign.draw(server.random));
        }
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 12; i++) {
                server.serve(server.random.nextInt(60));
            }
            Thread.sleep(5);
        }
    }

    private void serve(int topic) {
        int best = -1;
        int bestPrice = 0;
        for (int i = 0; i < campaigns.size(); i++) {
            Campaign campaign = campaigns.get(i);
            if (campaign.wants(topic) && campaign.price() > bestPrice) {
                best = i;
                bestPrice = campaign.price();
            }
        }
        served[count++ % served.length] = banner(best, bestPrice);
    }

    private byte[] banner(int campaign, int price) {
        byte[] pixels = new byte[728 * 90];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (campaign * i + price);
        }
        return pixels;
    }
}
