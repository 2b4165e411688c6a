package dev.auger.benchmarks.threads;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The log of a service to which {@code kill -3} was sent again and again: dumps of JDK 25 with CPU times and ages that grow and
 * addresses that move, and lines of the service between them.
 */
record DumpLog(int megabytes) implements MadeFile {

    private static final int THREADS = 400;

    @Override
    public String name() {
        return "dumps-" + megabytes + ".log";
    }

    @Override
    public String what() {
        return megabytes + " MB of dumps in a log";
    }

    /** Not known before it is made. */
    @Override
    public long threads() {
        return -1;
    }

    @Override
    public List<Double> meant() {
        return megabytes == 100 ? List.of(1.0, 0.0) : List.of(0.0, 0.0);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Random random = new Random(25);
        LocalDateTime time = LocalDateTime.of(2026, 11, 20, 10, 0, 0);
        long written = 0;
        for (int dump = 0; written < megabytes * 1_000_000L; dump++) {
            time = time.plusSeconds(5);
            byte[] bytes = (log(time, random) + dump(time, dump, random)).getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            written += bytes.length;
        }
    }

    private static String log(LocalDateTime time, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                    .append(text(
                            ",%03d INFO  [pool-1-thread-%d] shop.order.Orders - order %d taken%n",
                            i, i % 16 + 1, random.nextInt(1_000_000)));
        }
        return text.toString();
    }

    private static String dump(LocalDateTime time, int dump, Random random) {
        StringBuilder text = new StringBuilder(1 << 20)
                .append(time.toString().replace('T', ' '))
                .append(time.getSecond() == 0 ? ":00\n" : "\n")
                .append("Full thread dump OpenJDK 64-Bit Server VM (25.0.3+9-LTS mixed mode, sharing):\n\n");
        List<Stacks.Doing> kinds = Stacks.pools();
        for (int i = 0; i < THREADS; i++) {
            Stacks.Doing doing =
                    kinds.get((i * 7 + (random.nextInt(10) == 0 ? random.nextInt(kinds.size()) : 0)) % kinds.size());
            thread(text, i, dump, doing, random);
        }
        return text.append(
                        "\"VM Thread\" os_prio=0 cpu=1.21ms elapsed=7.50s tid=0x00007f36d40b0200 nid=4711 runnable  \n\n")
                .append("JNI global refs: 15, weak refs: 0\n\n")
                .toString();
    }

    private static void thread(StringBuilder text, int i, int dump, Stacks.Doing doing, Random random) {
        boolean blocked = doing.state().startsWith("BLOCKED");
        text.append(text(
                "\"pool-%d-thread-%d\" #%d [%d] daemon prio=5 os_prio=0 cpu=%d.%02dms elapsed=%d.%02ds tid=0x%016x nid=%d %s  [0x%016x]%n",
                i / 50,
                i % 50,
                i + 30,
                12000 + i,
                dump * 3 + i,
                random.nextInt(100),
                dump * 5 + 10,
                random.nextInt(100),
                0x7f3604000000L + i * 0x1a20L,
                12000 + i,
                blocked ? "waiting for monitor entry" : doing.lock().isEmpty() ? "runnable" : "waiting on condition",
                0x7f36d8d76000L - i * 0x100000L));
        text.append("   java.lang.Thread.State: ").append(doing.state()).append('\n');
        List<String> frames = doing.frames();
        for (int f = 0; f < frames.size(); f++) {
            text.append("\tat ").append(frames.get(f)).append('\n');
            if (f == 0 && !doing.lock().isEmpty()) {
                // The collector moves objects between dumps.
                text.append(text(
                        "\t- %s <0x%016x> (a %s)%n",
                        blocked ? "waiting to lock" : "parking to wait for ",
                        0x69ec02358L + (dump * 131L + i % 40) * 64,
                        doing.lock()));
            } else if (f == 3 && i % 3 == 0) {
                text.append(text("\t- locked <0x%016x> (a java.lang.Object)%n", 0x700000000L + (dump * 131L + i) * 64));
            }
        }
        text.append('\n');
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
