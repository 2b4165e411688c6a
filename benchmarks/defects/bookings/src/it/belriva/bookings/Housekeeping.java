package it.belriva.bookings;

import java.util.concurrent.locks.ReentrantLock;

/** Who cleans what. */
final class Housekeeping {
    private final ReentrantLock roster = new ReentrantLock();
    private final RoomPlan plan;
    private final int[] pending = new int[300];

    Housekeeping(RoomPlan plan) {
        this.plan = plan;
    }

    void reserved(int room) {
        roster.lock();
        try {
            pending[room]++;
        } finally {
            roster.unlock();
        }
    }

    void round() {
        roster.lock();
        try {
            int effort = 0;
            for (int room = 0; room < pending.length; room++) {
                if (pending[room] > 0) {
                    effort += plan.taken(room);
                    pending[room] = 0;
                }
            }
            pending[0] = effort > 100_000 ? 1 : 0;
        } finally {
            roster.unlock();
        }
    }
}
