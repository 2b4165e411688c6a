package dev.auger.importers.jmc.children;

/** Greets, says how many rules there are, and never goes on. */
public final class Hanging {
    public static void main(String[] args) throws InterruptedException {
        System.out.print("hello\t1\ttest\nloaded\t5\nrules\t3\ndone\t1\t3\n");
        System.out.flush();
        new java.util.concurrent.CountDownLatch(1).await();
    }
}
