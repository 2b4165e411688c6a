package se.lagret.shelves;

import java.util.Iterator;

/** Counts the pieces in the slots of a warehouse, from what scanners report. */
public final class Stocktaking {
    public static void main(String[] args) throws Exception {
        Stock stock = new Stock();
        Labels labels = new Labels();
        long end = System.currentTimeMillis() + 24_000;
        for (int round = 0; System.currentTimeMillis() < end; round++) {
            Iterator<Scan> scans = new Scanner(round).iterator();
            while (scans.hasNext()) {
                Scan scan = scans.next();
                stock.count(scan.slot(), scan.pieces());
                labels.print(scan);
            }
            if (round % 400 == 399) {
                stock.settle();
            }
            Thread.sleep(4);
        }
        System.out.println(stock.pieces() + " pieces, " + labels.printed() + " labels");
    }
}
