package pt.mel.beehive;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Weighs all hives, a few at a time, and connects anew those out of reach. */
final class Scales {
    private final ExecutorService workers;
    private final List<Callable<Integer>> rounds;

    Scales(ExecutorService workers, List<Uplink> uplinks) {
        this.workers = workers;
        this.rounds = uplinks.stream()
                .<Callable<Integer>>map(uplink -> () -> weigh(uplink))
                .collect(Collectors.toList());
    }

    int round() throws Exception {
        int sum = 0;
        for (Future<Integer> grams : workers.invokeAll(rounds)) {
            sum += grams.get();
        }
        return sum;
    }

    private int weigh(Uplink uplink) {
        int grams = uplink.weigh();
        if (grams < 0) {
            uplink.disconnect();
            uplink.connect();
            return 0;
        }
        return grams;
    }
}
