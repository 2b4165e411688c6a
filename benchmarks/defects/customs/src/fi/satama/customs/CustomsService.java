package fi.satama.customs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clears what ships bring. */
public final class CustomsService {
    private final ExecutorService red = Executors.newFixedThreadPool(2);
    private final ExecutorService green = Executors.newFixedThreadPool(2);
    private final Map<Integer, Declaration> filed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Declaration> eldest) {
            return size() > 1_200;
        }
    };

    public static void main(String[] args) throws Exception {
        new CustomsService().unload(System.nanoTime() + TimeUnit.SECONDS.toNanos(25));
    }

    private void unload(long end) throws Exception {
        Checks checks = new Checks();
        Lane dutiable = new RedLane(checks);
        Lane free = new GreenLane(checks);
        SplittableRandom random = new SplittableRandom(3);
        int number = 0;
        long letters = 0;
        while (System.nanoTime() < end) {
            List<Future<String>> ship = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                byte[] content = new byte[9_000 + random.nextInt(4_000)];
                random.nextBytes(content);
                Declaration declaration = new Declaration(number++, "port " + random.nextInt(70), content, random.nextInt(9_000));
                filed.put(declaration.number(), declaration);
                letters += declaration.form().length();
                boolean duty = declaration.value() > 3_500;
                ship.add(duty ? red.submit(() -> dutiable.clear(declaration)) : green.submit(() -> free.clear(declaration)));
            }
            for (Future<String> one : ship) {
                one.get();
            }
            Thread.sleep(14);
        }
        red.shutdown();
        green.shutdown();
        System.out.println(letters + " letters");
    }
}
