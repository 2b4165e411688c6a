package dev.parcels.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the fastest way between two depots. Loading times at a depot depend on how much is waiting there, so the weights
 * change with every scan and a plan is worked out when it is asked for.
 */
public final class RoutePlanner {
    private static final double LOADING_MINUTES = 12;
    private static final int DEPARTURES = 48;

    private final DepotNetwork network;
    private final double[] cost;
    private final int[] cameFrom;
    private final int[] plans;

    public RoutePlanner(DepotNetwork network) {
        this.network = network;
        this.cost = new double[network.size()];
        this.cameFrom = new int[network.size()];
        this.plans = new int[network.size()];
    }

    /** The fastest route of all departures of the day. The working arrays belong to the planner: one plan at a time. */
    public synchronized Route fastest(Depot origin, Depot destination) {
        Route fastest = null;
        for (int departure = 0; departure < DEPARTURES; departure++) {
            search(origin, traffic(departure));
            double minutes = cost[destination.index()];
            if (fastest == null || minutes < fastest.minutes()) {
                fastest = new Route(trace(destination), minutes);
            }
        }
        plans[destination.index()]++;
        return fastest;
    }

    private void search(Depot origin, double traffic) {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(cameFrom, -1);
        cost[origin.index()] = 0;
        while (relax(traffic)) {
            // Costs only fall, and never below the fastest way: the passes end.
        }
    }

    /** One pass over all links. Returns whether any depot came nearer. */
    private boolean relax(double traffic) {
        boolean nearer = false;
        for (int link = 0; link < network.links(); link++) {
            int source = network.from(link);
            int target = network.to(link);
            double reached = cost[source] + network.minutes(link) * traffic + loading(target);
            if (reached < cost[target]) {
                cost[target] = reached;
                cameFrom[target] = source;
                nearer = true;
            }
        }
        return nearer;
    }

    /** How much longer the road takes at a time of day: most at eight in the morning and six in the evening. */
    private static double traffic(int departure) {
        double hour = departure * 24.0 / DEPARTURES;
        return 1 + 0.45 * Math.exp(-Math.pow(hour - 8, 2) / 6) + 0.55 * Math.exp(-Math.pow(hour - 18, 2) / 8);
    }

    /** Minutes of loading: busy depots take longer, in proportion to the share of plans that end there. */
    private double loading(int depot) {
        return LOADING_MINUTES * (1 + plans[depot] / 10_000.0);
    }

    private List<Depot> trace(Depot destination) {
        List<Depot> stops = new ArrayList<>();
        for (int at = destination.index(); at >= 0; at = cameFrom[at]) {
            stops.add(network.depot(at));
        }
        Collections.reverse(stops);
        return stops;
    }
}
