package nl.kas.greenhouse;

/** What a grower sees of one house while looking at it. */
final class Panel implements AutoCloseable {
    private static final int WIDTH = 4_800;

    private final Climate climate;
    private final int house;
    private final double[] curve = new double[WIDTH];
    private int drawn;

    Panel(Climate climate, int house) {
        this.climate = climate;
        this.house = house;
        climate.watch(this::plot);
    }

    private synchronized void plot(Reading reading) {
        if (reading.house() == house) {
            curve[drawn++ % WIDTH] = reading.temperature();
        }
    }

    synchronized double latest() {
        return drawn == 0 ? Double.NaN : curve[(drawn - 1) % WIDTH];
    }

    synchronized String picture() {
        StringBuilder svg = new StringBuilder("<svg><polyline points=\"");
        for (int x = 0; x < WIDTH; x++) {
            svg.append(x).append(',').append(400 - (int) (curve[x] * 10)).append(' ');
        }
        return svg.append("\"/></svg>").toString();
    }

    @Override
    public void close() {
        climate.unwatch(this::plot);
    }
}
