package es.rapido.etickets;

import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plays those who buy. */
final class Sales {
    private static final String[] NAMES = {"García", "Martín", "Núñez \"Paco\"", "Ortega", "Ibáñez", "Zubiri"};

    private final SplittableRandom random;
    private final LocalDateTime today = LocalDateTime.now();
    private long number;

    Sales(int window) {
        random = new SplittableRandom(window);
    }

    Ticket next() {
        return new Ticket(
                number++,
                "AVE " + (2_000 + random.nextInt(400)),
                today.plusMinutes(random.nextInt(10_000)),
                IntStream.rangeClosed(0, random.nextInt(5))
                        .mapToObj(i -> new Ticket.Passenger(
                                NAMES[random.nextInt(NAMES.length)], 1 + random.nextInt(12), random.nextInt(80)))
                        .collect(Collectors.toUnmodifiableList()));
    }
}
