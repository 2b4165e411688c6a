package es.rapido.etickets;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends tickets to telephones. */
public final class TicketService {
    public static void main(String[] args) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        ExecutorService windows = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            Sales sales = new Sales(i);
            Signer signer = new Signer(new byte[] {3, 1, 4, 1, 5, 9, 2, 6});
            Json json = new Json();
            windows.submit(() -> {
                long sent = 0;
                while (System.nanoTime() < end) {
                    for (int ticket = 0; ticket < 400; ticket++) {
                        sent += signer.sign(json.write(sales.next())).length();
                    }
                    Thread.sleep(3);
                }
                return sent;
            });
        }
        windows.shutdown();
        windows.awaitTermination(1, TimeUnit.MINUTES);
    }
}
