package fr.cave.cellar;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The wines of the cellar, by name. */
final class Stock {
    private final Map<String, Wine> wines = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    Wine wine(String name) {
        lock.readLock().lock();
        try {
            Wine wine = wines.get(name);
            return wine != null ? wine : enrol(name);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Wine enrol(String name) {
        lock.writeLock().lock();
        try {
            return wines.computeIfAbsent(name, key -> new Wine(key, wines.size() / 40));
        } finally {
            lock.writeLock().unlock();
        }
    }

    void deliver(Map<String, Integer> crates) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            crates.forEach((name, bottles) ->
                    wines.computeIfAbsent(name, key -> new Wine(key, wines.size() / 40)).bring(bottles));
        } finally {
            writing.unlock();
        }
    }
}
