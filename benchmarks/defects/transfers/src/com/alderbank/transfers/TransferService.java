package com.alderbank.transfers;

import java.util.Random;

/** Moves money between accounts, many transfers at once. */
public final class TransferService {
    private final Account[] accounts = new Account[4];

    private TransferService() {
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = new Account("A" + i, 1_000_000);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        TransferService service = new TransferService();
        for (int i = 0; i < 4; i++) {
            Random random = new Random(i);
            Thread teller = new Thread(() -> service.work(random), "teller-" + i);
            teller.setDaemon(true);
            teller.start();
        }
        Thread statements = new Thread(new Statements()::write, "statements");
        statements.setDaemon(true);
        statements.start();
        Thread.sleep(22_000);
    }

    private void work(Random random) {
        try {
            while (true) {
                Account from = accounts[random.nextInt(accounts.length)];
                Account to = accounts[random.nextInt(accounts.length)];
                if (from != to) {
                    transfer(from, to, random.nextInt(500));
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void transfer(Account from, Account to, int amount) {
        synchronized (from) {
            from.authorize(amount);
            synchronized (to) {
                from.add(-amount);
                to.add(amount);
            }
        }
    }
}
