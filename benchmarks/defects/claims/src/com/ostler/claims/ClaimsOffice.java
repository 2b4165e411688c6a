package com.ostler.claims;

import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Ten clerks; the post comes in bundles. */
public final class ClaimsOffice {

    public static void main(String[] args) throws InterruptedException {
        BlockingQueue<Claim> post = new LinkedBlockingQueue<>(500);
        Semaphore forms = new Semaphore(4);
        long[] paid = new long[12];
        ExecutorService clerks = Executors.newFixedThreadPool(10);
        for (int i = 0; i < 10; i++) {
            clerks.submit(new Clerk(post, forms, paid));
        }
        Random random = new Random(5);
        long end = System.currentTimeMillis() + 22_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            post.put(new Claim(number, random.nextInt(1_000_000)));
            if (number % 30 == 0) {
                Thread.sleep(20);
            }
        }
        clerks.shutdownNow();
    }
}
