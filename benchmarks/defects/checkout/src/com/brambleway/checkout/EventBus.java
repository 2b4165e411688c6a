package com.brambleway.checkout;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Tells those interested what happened in the shop. */
final class EventBus {
    private final Map<Class<?>, Queue<Consumer<Object>>> handlers = new ConcurrentHashMap<>();

    <E> void on(Class<E> type, Consumer<? super E> handler) {
        handlers.computeIfAbsent(type, any -> new ConcurrentLinkedQueue<>())
                .add(event -> handler.accept(type.cast(event)));
    }

    void publish(Object event) {
        Queue<Consumer<Object>> interested = handlers.get(event.getClass());
        if (interested != null) {
            interested.forEach(handler -> handler.accept(event));
        }
    }
}
