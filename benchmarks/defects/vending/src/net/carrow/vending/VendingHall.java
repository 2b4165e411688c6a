package net.carrow.vending;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Five machines in a hall, people in front of them. */
public final class VendingHall {

    public static void main(String[] args) throws IOException, InterruptedException {
        Bank bank = new Bank();
        Thread distant = new Thread(bank, "bank");
        distant.setDaemon(true);
        distant.start();
        Stock stock = new Stock();
        BlockingQueue<Integer> cards = new ArrayBlockingQueue<>(200);
        ExecutorService machines = Executors.newFixedThreadPool(5);
        for (int i = 0; i < 5; i++) {
            machines.execute(new Machine(cards, new Line(bank.address()), stock));
        }
        Random random = new Random(3);
        long end = System.currentTimeMillis() + 24_000;
        long letters = 0;
        for (int day = 0; System.currentTimeMillis() < end; day++) {
            for (int i = 0; i < 6; i++) {
                cards.offer(random.nextInt(1_000_000));
                letters += stock.sheet(day).lines().filter(line -> line.startsWith("4")).count();
            }
            Thread.sleep(6);
        }
        System.out.println(letters);
        System.exit(0);
    }
}
