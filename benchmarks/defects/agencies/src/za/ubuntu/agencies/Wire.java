package za.ubuntu.agencies;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Passes items to the desk of their topic. */
final class Wire {
    private final Map<String, Consumer<Item>> desks = new ConcurrentHashMap<>();

    void subscribe(String topic, Consumer<Item> desk) {
        desks.put(topic, desk);
    }

    void send(Item item) {
        desks.getOrDefault(item.topic(), nobody -> {}).accept(item);
    }
}
