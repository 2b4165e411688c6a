package io.kolonne.fleet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows dispatchers where the lorries are. */
public final class FleetServer {
    private static final int OPEN_MAPS = 12;

    private final PositionFeed feed = new PositionFeed();
    private final Tracks tracks = new Tracks();
    private final Deque<MapView> open = new ArrayDeque<>();
    private int visitor;

    public static void main(String[] args) throws Exception {
        FleetServer server = new FleetServer();
        server.feed.subscribe(server.tracks::record);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "fleet");
            thread.setDaemon(true);
            return thread;
        });
        Lorries lorries = new Lorries(server.feed);
        clock.scheduleWithFixedDelay(lorries::drive, 0, 20, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(server::visit, 0, 30, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(server.tracks::simplify, 100, 20, TimeUnit.MILLISECONDS);
        Thread.sleep(25_000);
        System.exit(0);
    }

    /** One dispatcher comes, and the one who was there longest goes. */
    private void visit() {
        MapView view = new MapView("dispatcher-" + visitor++, feed);
        view.enter();
        open.addLast(view);
        if (open.size() > OPEN_MAPS) {
            open.removeFirst().leave();
        }
    }
}
