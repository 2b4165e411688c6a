package se.hamn.harbor;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

/** Has containers moved, one after the other. */
final class Mover implements Callable<Void> {
    /** What became of a container. */
    enum Outcome {
        MOVED,
        REFUSED
    }

    private final Links links;
    private final BlockingQueue<Container> work;
    private final int[] outcomes = new int[Outcome.values().length];

    Mover(Links links, BlockingQueue<Container> work) {
        this.links = links;
        this.work = work;
    }

    @Override
    public Void call() throws InterruptedException {
        while (true) {
            Container container = work.take();
            outcomes[move(container).ordinal()]++;
        }
    }

    private Outcome move(Container container) throws InterruptedException {
        Link link = links.borrow();
        String answer = link.say("RESERVE " + container.crane());
        if (answer.startsWith("NAK")) {
            return Outcome.REFUSED;
        }
        link.say("LIFT " + container.number());
        link.say("DROP " + container.stack());
        links.giveBack(link);
        return Outcome.MOVED;
    }
}
