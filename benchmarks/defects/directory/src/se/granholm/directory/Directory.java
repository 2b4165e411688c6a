package se.granholm.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Names and numbers. */
final class Directory {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<String> names = new ArrayList<>();
    private final int[] numbers;

    Directory(int entries) {
        numbers = new int[entries];
        for (int i = 0; i < entries; i++) {
            names.add("name" + i % 9_000);
            numbers[i] = i;
        }
    }

    List<Integer> find(String prefix) throws InterruptedException {
        List<Integer> found = new ArrayList<>();
        lock.readLock().lock();
        try {
            for (int i = 0; i < names.size(); i += 40) {
                if (names.get(i).startsWith(prefix)) {
                    found.add(numbers[i]);
                }
            }
            present(found);
        } finally {
            lock.readLock().unlock();
        }
        return found;
    }

    /** The line to the display takes its time. */
    private static void present(List<Integer> found) throws InterruptedException {
        Thread.sleep(40 + found.size() % 3);
    }

    void change(int entry, int number) {
        lock.writeLock().lock();
        try {
            numbers[entry] = number;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
