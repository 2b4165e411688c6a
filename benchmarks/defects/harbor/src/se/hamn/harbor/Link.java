package se.hamn.harbor;

import java.util.SplittableRandom;

/** A line to the control of the cranes; plays its other end as well. */
final class Link {
    private final SplittableRandom other;

    Link(int number) {
        this.other = new SplittableRandom(number);
    }

    String say(String command) throws InterruptedException {
        Thread.sleep(4);
        if (command.startsWith("RESERVE") && other.nextInt(100) == 0) {
            return "NAK " + command.hashCode();
        }
        return "ACK";
    }
}
