package eu.ostrava.tariffs;

import java.util.Random;

/** Rates phone calls; the rules are replaced while the engine runs. */
public final class TariffEngine {
    private volatile Rule rule;
    private final RuleLoading loading = new RuleLoading();

    public static void main(String[] args) throws Exception {
        TariffEngine engine = new TariffEngine();
        engine.rule = engine.loading.load();
        Thread rater = new Thread(engine::rate, "rater");
        rater.setDaemon(true);
        rater.start();
        for (int round = 0; round < 150; round++) {
            engine.rule = engine.loading.load();
            Thread.sleep(140);
        }
    }

    private void rate() {
        Random random = new Random(2);
        long[] month = new long[60_000];
        String[] receipts = new String[2_000];
        for (int i = 0; ; i++) {
            int seconds = random.nextInt(3_600);
            int zone = random.nextInt(9);
            long price = rule.price(seconds, zone);
            month[i % month.length] = price;
            receipts[i % receipts.length] = receipt(seconds, zone, price);
            if (i % 200 == 0) {
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private static String receipt(int seconds, int zone, long price) {
        StringBuilder text = new StringBuilder(120);
        text.append("call of ").append(seconds / 60).append(" min ").append(seconds % 60).append(" s to zone ").append(zone);
        return text.append(": ").append(price / 100).append('.').append(price % 100).toString();
    }
}
