package dk.sundhed.wards;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/** Who lies where. */
final class Occupancy {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Bed> beds = new ArrayList<>();
    private final Archive archive;

    Occupancy(Archive archive, int size) {
        this.archive = archive;
        for (int number = 0; number < size; number++) {
            beds.add(new Bed(number, number / 20, number % 4));
        }
    }

    List<Bed> find(Predicate<Bed> wanted) {
        Lock hold = lock.writeLock();
        hold.lock();
        try {
            List<Bed> found = new ArrayList<>();
            for (Bed bed : beds) {
                if (wanted.test(bed)) {
                    found.add(bed);
                }
            }
            archive.look(found);
            return found;
        } finally {
            hold.unlock();
        }
    }

    void put(int number, int patient) {
        Lock hold = lock.writeLock();
        hold.lock();
        try {
            Bed old = beds.get(number);
            beds.set(number, new Bed(number, old.ward(), patient));
        } finally {
            hold.unlock();
        }
    }
}
