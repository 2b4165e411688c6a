package dev.parcels.network;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Depots and the trucks that run between them. Links are kept as three parallel arrays: from, to and minutes. */
public final class DepotNetwork {
    private static final int LINKS_PER_DEPOT = 24;
    private static final double KM_PER_MINUTE = 1.1;

    private final List<Depot> depots;
    private final int[] from;
    private final int[] to;
    private final double[] minutes;

    private DepotNetwork(List<Depot> depots, int[] from, int[] to, double[] minutes) {
        this.depots = depots;
        this.from = from;
        this.to = to;
        this.minutes = minutes;
    }

    /** A network of the given size. Every depot is linked to its successor, so that every other one can be reached. */
    public static DepotNetwork generate(int size, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Depot> depots = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            double latitude = 47 + random.nextDouble() * 8;
            double longitude = 6 + random.nextDouble() * 9;
            depots.add(new Depot(i, String.format("D%03d", i), latitude, longitude));
        }
        int links = size * LINKS_PER_DEPOT;
        int[] from = new int[links];
        int[] to = new int[links];
        double[] minutes = new double[links];
        for (int link = 0; link < links; link++) {
            int source = link % size;
            int target = link < size ? (source + 1) % size : random.nextInt(size);
            from[link] = source;
            to[link] = target;
            minutes[link] = 20 + depots.get(source).distanceTo(depots.get(target)) / KM_PER_MINUTE;
        }
        return new DepotNetwork(List.copyOf(depots), from, to, minutes);
    }

    public int size() {
        return depots.size();
    }

    public Depot depot(int index) {
        return depots.get(index);
    }

    public int links() {
        return from.length;
    }

    public int from(int link) {
        return from[link];
    }

    public int to(int link) {
        return to[link];
    }

    public double minutes(int link) {
        return minutes[link];
    }
}
