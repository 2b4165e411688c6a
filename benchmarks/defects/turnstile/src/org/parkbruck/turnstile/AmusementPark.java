package org.parkbruck.turnstile;

import java.util.List;

/** Two gates, and a screen with those who came last. */
public final class AmusementPark {

    public static void main(String[] args) throws InterruptedException {
        long end = System.nanoTime() + 22_000_000_000L;
        Recent<Visit> screen = new Recent<>(12_000);
        Badges east = new Badges();
        Badges west = new Badges();
        Gate first = new Gate(1, end, List.of(east, screen));
        Gate second = new Gate(2, end, List.of(west, screen));
        first.start();
        second.start();
        first.join();
        second.join();
        System.out.println(east.copies() + west.copies() + " " + screen.first());
    }
}
