package net.carrow.vending;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;

/** Sells cans for cards. */
final class Machine implements Runnable {
    private final BlockingQueue<Integer> cards;
    private final Line line;
    private final Stock stock;

    Machine(BlockingQueue<Integer> cards, Line line, Stock stock) {
        this.cards = cards;
        this.line = line;
        this.stock = stock;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                int card = cards.take();
                if (line.good(card, 100 + card % 90)) {
                    stock.sold(card % 40);
                }
                Thread.sleep(3);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
