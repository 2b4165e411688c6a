package pt.correio.telegraph;

/** An office that takes telegrams over the wire. */
public final class Telegraph {
    public static void main(String[] args) throws Exception {
        Pigeonholes holes = new Pigeonholes();
        Exchange exchange = new Exchange(holes);
        start("exchange", exchange);
        start("senders", new Senders(exchange.port()));
        start("sorter", holes);
        Thread.sleep(25_000);
        System.exit(0);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
