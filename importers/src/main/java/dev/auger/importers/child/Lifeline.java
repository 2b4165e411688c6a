package dev.auger.importers.child;

import java.io.IOException;

/** Standard input as a child's life line: when it ends, the parent is gone, and so shall the child be. */
public final class Lifeline {

    private static final int ORPHANED = 2;

    private Lifeline() {}

    /**
     * Ends this process when its standard input ends.
     *
     * @param lastAct what is done before: the parent cannot any more
     */
    public static void follow(Runnable lastAct) {
        Thread follower = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            Thread.onSpinWait();
                        }
                    } catch (IOException gone) {
                        // As good as its end.
                        Thread.onSpinWait();
                    }
                    try {
                        lastAct.run();
                    } finally {
                        Runtime.getRuntime().halt(ORPHANED);
                    }
                },
                "parent");
        follower.setDaemon(true);
        follower.start();
    }
}
