package com.tidewater.wires;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The bank abroad. */
final class Correspondent {
    private final Network network;
    private final AtomicLong ids = new AtomicLong();
    private final LongAdder refused = new LongAdder();
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

    Correspondent(Network network) {
        this.network = network;
    }

    String transfer(String account, int amount) {
        long id = ids.incrementAndGet();
        CompletableFuture<String> result = new CompletableFuture<>();
        pending.put(id, result);
        network.send(id, account, amount);
        return result.join();
    }

    void replied(Reply reply) {
        if (reply.code() >= 500) {
            refused.increment();
            return;
        }
        CompletableFuture<String> waiting = pending.remove(reply.id());
        if (waiting != null) {
            waiting.complete(reply.reference());
        }
    }
}
