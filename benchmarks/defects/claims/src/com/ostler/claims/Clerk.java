package com.ostler.claims;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Takes one claim after the other; there are four forms to write on. */
final class Clerk implements Callable<Void> {
    private final BlockingQueue<Claim> post;
    private final Semaphore forms;
    private final long[] paid;

    Clerk(BlockingQueue<Claim> post, Semaphore forms, long[] paid) {
        this.post = post;
        this.forms = forms;
        this.paid = paid;
    }

    @Override
    public Void call() throws InterruptedException {
        while (true) {
            Claim claim = post.take();
            forms.acquire();
            try {
                long sum = assess(claim);
                synchronized (paid) {
                    paid[claim.number() % paid.length] += sum;
                }
            } finally {
                forms.release();
            }
        }
    }

    private static long assess(Claim claim) {
        StringBuilder report = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            report.append("item ").append(i).append(' ').append(claim.cents() % (i + 7)).append('\n');
        }
        long sum = 0;
        for (int i = 0; i < report.length(); i++) {
            sum += report.charAt(i) % 10;
        }
        return sum;
    }
}
