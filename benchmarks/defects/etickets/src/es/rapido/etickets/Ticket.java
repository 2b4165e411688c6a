package es.rapido.etickets;

import java.time.LocalDateTime;
import java.util.List;

/** A ticket for some passengers. */
record Ticket(long number, String train, LocalDateTime departs, List<Passenger> passengers) {
    /** Somebody who travels. */
    record Passenger(String name, int coach, int seat) {}
}
