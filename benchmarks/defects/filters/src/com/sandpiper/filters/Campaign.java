package com.sandpiper.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An advertisement and the pages it is meant for. */
record Campaign(int price, List<Integer> topics) {
    static Campaign draw(Random random) {
        List<Integer> topics = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            topics.add(random.nextInt(60));
        }
        return new Campaign(random.nextInt(500), topics);
    }

    boolean wants(int topic) {
        return topics.stream().map(Integer::intValue).filter(wanted -> wanted == topic).findFirst().isPresent();
    }
}
