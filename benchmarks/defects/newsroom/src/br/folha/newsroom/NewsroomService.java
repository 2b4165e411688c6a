package br.folha.newsroom;

import java.util.concurrent.TimeUnit;

/** Takes in what agencies send and prints it at its hour. */
public final class NewsroomService {
    private final Item[] page = new Item[400];
    private int printed;

    public static void main(String[] args) throws Exception {
        NewsroomService service = new NewsroomService();
        Desk desk = new Desk();
        for (int agency = 0; agency < 2; agency++) {
            Thread thread = new Thread(new Wire(desk, agency), "agency-" + agency);
            thread.setDaemon(true);
            thread.start();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        while (System.nanoTime() < end) {
            desk.release(System.currentTimeMillis(), service::print);
            Thread.sleep(20);
        }
        System.out.println(service.printed + " printed");
    }

    private void print(Item item) {
        page[printed++ % page.length] = item;
    }
}
