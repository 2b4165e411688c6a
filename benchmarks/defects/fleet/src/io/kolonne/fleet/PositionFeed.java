package io.kolonne.fleet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands positions on to whoever wants them. */
final class PositionFeed {
    private final List<Consumer<Position>> receivers = new CopyOnWriteArrayList<>();

    void subscribe(Consumer<Position> receiver) {
        receivers.add(receiver);
    }

    void unsubscribe(Consumer<Position> receiver) {
        receivers.remove(receiver);
    }

    void publish(Position position) {
        for (Consumer<Position> receiver : receivers) {
            receiver.accept(position);
        }
    }
}
