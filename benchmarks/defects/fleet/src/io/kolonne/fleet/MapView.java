package io.kolonne.fleet;

/** The map one dispatcher looks at: a raster of 160 by 160 cells. */
final class MapView {
    private static final int WIDTH = 160;
    private static final int CELL = 500;

    private final String dispatcher;
    private final PositionFeed feed;
    private final short[] cells = new short[WIDTH * WIDTH];
    private int changes;

    MapView(String dispatcher, PositionFeed feed) {
        this.dispatcher = dispatcher;
        this.feed = feed;
    }

    void enter() {
        feed.subscribe(this::moved);
    }

    void leave() {
        feed.unsubscribe(this::moved);
    }

    private void moved(Position position) {
        int x = Math.floorMod(position.east() / CELL, WIDTH);
        int y = Math.floorMod(position.north() / CELL, WIDTH);
        cells[y * WIDTH + x] = (short) position.lorry();
        changes++;
    }

    @Override
    public String toString() {
        return dispatcher + " " + changes;
    }
}
