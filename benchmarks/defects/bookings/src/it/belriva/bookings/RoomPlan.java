package it.belriva.bookings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** Which room is taken on which day. */
final class RoomPlan {
    private final Lock lock = new ReentrantLock();
    private final BitSet[] days = new BitSet[300];
    private final List<IntConsumer> observers = new ArrayList<>();

    RoomPlan() {
        for (int i = 0; i < days.length; i++) {
            days[i] = new BitSet(365);
        }
    }

    void observe(IntConsumer observer) {
        observers.add(observer);
    }

    void reserve(int room, int day) {
        lock.lock();
        try {
            days[room].flip(day);
            for (IntConsumer observer : observers) {
                observer.accept(room);
            }
        } finally {
            lock.unlock();
        }
    }

    int taken(int room) {
        lock.lock();
        try {
            return days[room].cardinality();
        } finally {
            lock.unlock();
        }
    }
}
