package cz.kamen.quarry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A belt with room for so many things; who brings more has to wait. */
final class Belt<T> {
    private final int room;
    private final Deque<T> things = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();

    Belt(int room) {
        this.room = room;
    }

    void add(T thing) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (things.size() == room) {
                notFull.await();
            }
            things.addLast(thing);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    T next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (things.isEmpty()) {
                notEmpty.await();
            }
            notFull.signal();
            return things.removeFirst();
        } finally {
            lock.unlock();
        }
    }
}
