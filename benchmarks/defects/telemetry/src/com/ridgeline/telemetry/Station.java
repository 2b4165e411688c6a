package com.ridgeline.telemetry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Receives measurements in bursts, keeps the peaks of the last hours and computes percentiles. */
public final class Station {
    private static final int BURSTS = 20_000;

    private final Deque<List<Reading>> peaks = new ArrayDeque<>();
    private final Deque<double[]> percentiles = new ArrayDeque<>();
    private final Random random = new Random(21);

    public static void main(String[] args) throws InterruptedException {
        Station station = new Station();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            List<Reading> burst = station.receive(600);
            station.keep(station.peaks(burst));
            station.summarize(burst);
            Thread.sleep(5);
        }
    }

    private List<Reading> receive(int count) {
        List<Reading> burst = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            burst.add(new Reading(System.nanoTime(), random.nextGaussian()));
        }
        return burst;
    }

    private List<Reading> peaks(List<Reading> burst) {
        Collections.sort(burst);
        return burst.subList(0, 5);
    }

    private void keep(List<Reading> best) {
        peaks.addLast(best);
        while (peaks.size() > BURSTS) {
            peaks.removeFirst();
        }
    }

    private void summarize(List<Reading> burst) {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = burst.get(burst.size() * i / values.length).value();
        }
        percentiles.addLast(values);
        if (percentiles.size() > 5_000) {
            percentiles.removeFirst();
        }
    }

    private record Reading(long at, double value) implements Comparable<Reading> {
        @Override
        public int compareTo(Reading other) {
            return Double.compare(other.value, value);
        }
    }
}
