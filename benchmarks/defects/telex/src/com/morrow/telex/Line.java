package com.morrow.telex;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The line to a partner: replies come in any order and are told apart by their numbers. */
final class Line {
    private final Map<Long, Call> calls = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Partner partner;

    Line(Partner partner) {
        this.partner = partner;
        partner.connect(this::replied);
    }

    CompletableFuture<String> send(String text) {
        long id = numbers.incrementAndGet();
        Call call = new Call(id, text);
        calls.put(id, call);
        partner.transmit(id, text.length());
        return call.reply().orTimeout(600, TimeUnit.MILLISECONDS);
    }

    private void replied(long id, String answer) {
        Call call = calls.remove(id);
        if (call != null) {
            call.reply().complete(answer);
        }
    }
}
