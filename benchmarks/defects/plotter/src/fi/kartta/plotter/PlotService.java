package fi.kartta.plotter;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Draws plans of parcels of land, as they are ordered. */
public final class PlotService {
    private final BlockingQueue<Plan> orders = new ArrayBlockingQueue<>(16);
    private final Rolls rolls = new Rolls();

    public static void main(String[] args) throws Exception {
        PlotService service = new PlotService();
        for (int i = 0; i < 2; i++) {
            Thread plotter = new Thread(service::plot, "plotter-" + i);
            plotter.setDaemon(true);
            plotter.start();
        }
        long end = System.currentTimeMillis() + 25_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            service.orders.put(Plan.of(number));
            Thread.sleep(150);
        }
        System.exit(0);
    }

    private void plot() {
        try {
            while (true) {
                Plan plan = orders.take();
                try (Sheet sheet = new Sheet(plan.number(), 640, 480)) {
                    rolls.add(sheet.draw(plan));
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
