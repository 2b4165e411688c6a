package at.burgring.theatre;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;

/** Patrons who came too late, in their order. */
final class WaitingList {
    private static final int LENGTH = 2_000;

    private final Hall hall;
    private final Deque<String> patrons = new ArrayDeque<>();
    private long letters;

    WaitingList(Hall hall) {
        this.hall = hall;
    }

    synchronized void enter(String patron) {
        if (patrons.size() < LENGTH) {
            patrons.addLast(patron);
        }
    }

    synchronized void freed(int seat) {
        if (!patrons.isEmpty()) {
            letters += letter(patrons.peekFirst(), seat);
        }
    }

    /** Gives the seats that are left to those who wait longest. */
    synchronized void serve() {
        for (int i = 0; i < 5; i++) {
            int seat = i * 120;
            if (!patrons.isEmpty() && hall.reserve(seat)) {
                letters += letter(patrons.removeFirst(), seat);
            }
        }
    }

    private static long letter(String patron, int seat) {
        CRC32 stamp = new CRC32();
        stamp.update(("Dear " + patron + ", seat " + seat + " is free.").repeat(20).getBytes());
        return stamp.getValue() & 1;
    }
}
