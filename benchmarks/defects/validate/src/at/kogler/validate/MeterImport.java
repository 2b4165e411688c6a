package at.kogler.validate;

import java.util.Random;

/** Imports readings of meters; many meters send a dash when they have nothing to say. */
public final class MeterImport {
    private final Random random = new Random(6);
    private final long[] sums = new long[24];
    private String report = "";

    public static void main(String[] args) throws InterruptedException {
        MeterImport meters = new MeterImport();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 1_500; i++) {
                meters.read(i % 24, meters.random.nextInt(3) > 0 ? "-" : Integer.toString(meters.random.nextInt(5_000)));
            }
            meters.report();
            Thread.sleep(6);
        }
    }

    private void read(int hour, String text) {
        sums[hour] += Cell.number(text, 0);
    }

    private void report() {
        StringBuilder text = new StringBuilder();
        for (int day = 0; day < 40; day++) {
            for (int hour = 0; hour < sums.length; hour++) {
                text.append(hour).append(" h: ").append(sums[hour] * day / 31.0).append(" kWh\n");
            }
        }
        report = text.toString();
    }

    int length() {
        return report.length();
    }
}
