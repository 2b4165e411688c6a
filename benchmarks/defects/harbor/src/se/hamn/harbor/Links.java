package se.hamn.harbor;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The lines there are. */
final class Links {
    private final BlockingQueue<Link> idle = new LinkedBlockingQueue<>();

    Links(int count) {
        for (int i = 0; i < count; i++) {
            idle.add(new Link(i));
        }
    }

    Link borrow() throws InterruptedException {
        return idle.take();
    }

    void giveBack(Link link) {
        idle.add(link);
    }
}
