package dev.auger.benchmarks.threads;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * {@code Thread.dump_to_file -format=json} of a JVM with many virtual threads, byte for byte as JDK 25 prints it: each thread with a
 * time and an id of its own, some with an object of their own they wait for.
 */
record VirtualThreads(long threads) implements MadeFile {

    @Override
    public String name() {
        return "virtual-" + threads + ".json";
    }

    @Override
    public String what() {
        return "a JSON dump of %,d virtual threads".formatted(threads);
    }

    @Override
    public List<Double> meant() {
        return threads == 1_000_000 ? List.of(3.0, 400.0) : List.of(0.0, 0.0);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Random random = new Random(25);
        Instant time = Instant.parse("2026-11-20T20:10:56.923889761Z");
        text(out, """
                {
                  "threadDump": {
                    "processId": "16634",
                    "time": "%s",
                    "runtimeVersion": "25.0.3+9-LTS",
                    "threadContainers": [
                      {
                        "container": "<root>",
                        "parent": null,
                        "owner": null,
                        "threads": [
                        ],
                        "threadCount": "0"
                      },
                      {
                        "container": "java.util.concurrent.ThreadPerTaskExecutor@685dd04e",
                        "parent": "<root>",
                        "owner": null,
                        "threads": [
                """.formatted(time));
        List<Stacks.Doing> kinds = Stacks.virtual();
        List<byte[]> stacks = new ArrayList<>();
        kinds.forEach(kind -> stacks.add(stack(kind.frames())));
        long id = 22;
        for (long i = 0; i < threads; i++) {
            int kind = random.nextInt(kinds.size());
            Stacks.Doing doing = kinds.get(kind);
            id += 1 + random.nextInt(3);
            String blocker = doing.lock().isEmpty()
                    ? ""
                    : "            \"parkBlocker\": {\n              \"object\": \"" + doing.lock() + "@"
                            + Integer.toHexString(random.nextInt() & 0x7fffffff) + "\"\n            },\n";
            text(
                    out,
                    "          {\n            \"tid\": \"" + id + "\",\n            \"time\": \""
                            + time.plusNanos(i * 1700 + 101)
                            + "\",\n            \"virtual\": true,\n            \"name\": \""
                            + (i % 4 == 0 ? "request-" + i : "") + "\",\n            \"state\": \"" + doing.state()
                            + "\",\n"
                            + blocker);
            out.write(stacks.get(kind));
            text(out, i + 1 < threads ? "          },\n" : "          }\n");
        }
        text(out, """
                        ],
                        "threadCount": "%d"
                      }
                    ]
                  }
                }
                """.formatted(threads));
    }

    private static byte[] stack(List<String> frames) {
        StringBuilder text = new StringBuilder("            \"stack\": [\n");
        for (int i = 0; i < frames.size(); i++) {
            text.append("              \"")
                    .append(frames.get(i).replace("/", "\\/"))
                    .append(i + 1 < frames.size() ? "\",\n" : "\"\n");
        }
        return text.append("            ]\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
