package ca.flora.herbarium;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Visitors look at sheets, at some families more often than at others. */
final class Visitors implements Callable<Void> {
    private final Latest<Integer, Sheet> sheets;
    private final Map<String, LongAdder> looks;
    private final SplittableRandom random;
    private final long end;

    Visitors(Latest<Integer, Sheet> sheets, Map<String, LongAdder> looks, SplittableRandom random, long end) {
        this.sheets = sheets;
        this.looks = new ConcurrentHashMap<>(looks);
        this.random = random;
        this.end = end;
    }

    @Override
    public Void call() throws InterruptedException {
        while (System.nanoTime() < end) {
            for (int i = 0; i < 3; i++) {
                int number = Math.min(random.nextInt(20_000), random.nextInt(20_000));
                Sheet sheet = sheets.get(number);
                int green = 0;
                for (byte point : sheet.picture()) {
                    green += point > 40 ? 1 : 0;
                }
                looks.computeIfAbsent(sheet.family(), family -> new LongAdder()).add(green);
            }
            Thread.sleep(11);
        }
        return null;
    }
}
