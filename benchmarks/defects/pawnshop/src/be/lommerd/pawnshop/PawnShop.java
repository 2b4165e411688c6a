package be.lommerd.pawnshop;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Four books, eight clerks. */
public final class PawnShop {

    public static void main(String[] args) throws InterruptedException {
        Shelf<Book> books = new Shelf<>(Stream.generate(Book::new).limit(4));
        Counter counter = new Counter(books);
        Valuer valuer = new Valuer();
        Thread prices = new Thread(valuer, "prices");
        prices.start();
        ExecutorService clerks = new ThreadPoolExecutor(
                8, 8, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), new ThreadPoolExecutor.DiscardPolicy());
        long end = System.currentTimeMillis() + 23_000;
        while (System.currentTimeMillis() < end) {
            int name = ThreadLocalRandom.current().nextInt(50_000);
            clerks.submit(() -> counter.pledge(name, (int) (valuer.median() * 60)));
            Thread.sleep(2);
        }
        clerks.shutdownNow();
        prices.interrupt();
    }
}
