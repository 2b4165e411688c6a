package no.skagen.ferry;

/** The harbour's system. */
final class Harbour {
    String reserve(int ticket) throws InterruptedException {
        Thread.sleep(4);
        if (ticket % 400 == 7) {
            throw new IllegalStateException("crossing is full");
        }
        return "ticket " + ticket;
    }
}
