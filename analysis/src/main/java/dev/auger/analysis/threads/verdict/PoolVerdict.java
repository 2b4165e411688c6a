package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.model.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pools whose threads do what they must not: sleep in the pool all share, wait for each other, hold up an event loop. */
final class PoolVerdict implements VerdictRule {

    private static final String COMMON = "ForkJoinPool.commonPool-worker-";

    private static final String[] EVENT_LOOPS = {
        "nioEventLoopGroup-",
        "epollEventLoopGroup-",
        "reactor-http-",
        "vert.x-eventloop-thread-",
        "redisson-netty-",
        "lettuce-nioEventLoop-",
        "lettuce-epollEventLoop-",
        "grpc-nio-worker-ELG-",
        "grpc-default-worker-ELG-"
    };

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        if (in.isGo()) {
            return List.of();
        }
        List<Verdict> found = new ArrayList<>();
        common(in, found);
        starved(in, found);
        eventLoops(in, found);
        return found;
    }

    private static void common(SeriesFacts in, List<Verdict> found) {
        SeriesFacts.Test blocked = (dump, i) -> dump.name(i).startsWith(COMMON)
                && switch (in.kind(dump, i)) {
                    case SLEEP, IO, LOCK -> true;
                    default -> false;
                };
        int workers = in.threads((dump, i) -> dump.name(i).startsWith(COMMON)).size();
        Verdict verdict = in.verdict("S003-11", blocked, "ForkJoinPool.commonPool");
        if (verdict.count() >= 2 && verdict.count() * 2 >= workers) {
            found.add(verdict);
        }
    }

    /** All threads of a pool wait for tasks that may be waiting for a thread of the pool. */
    private static void starved(SeriesFacts in, List<Verdict> found) {
        SeriesFacts.Test worker =
                in.onStack(frame -> frame.equals("java.util.concurrent.ThreadPoolExecutor.runWorker"));
        Map<String, List<Integer>> pools = new LinkedHashMap<>();
        for (int i = 0; i < in.size(); i++) {
            if (worker.test(in.last(), i)) {
                pools.computeIfAbsent(poolName(in.last().name(i)), k -> new ArrayList<>())
                        .add(i);
            }
        }
        pools.forEach((pool, threads) -> {
            if (threads.size() >= 2 && threads.stream().allMatch(i -> in.kind(i) == WaitKind.JOIN)) {
                List<Integer> trend = in.trend((dump, i) -> worker.test(dump, i)
                        && poolName(dump.name(i)).equals(pool)
                        && in.kind(dump, i) == WaitKind.JOIN);
                found.add(in.verdict("S003-6", in.level(trend, threads), trend, pool, threads));
            }
        });
    }

    /** {@code pool-3-thread} of {@code pool-3-thread-7}: another number there is another pool. */
    private static String poolName(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        while (end > 0 && (name.charAt(end - 1) == '-' || name.charAt(end - 1) == ' ' || name.charAt(end - 1) == '#')) {
            end--;
        }
        return end == 0 ? Names.poolOf(name) : name.substring(0, end);
    }

    private static void eventLoops(SeriesFacts in, List<Verdict> found) {
        // Netty's own selecting and waiting for tasks is what a loop is for.
        Verdict verdict = in.verdict(
                "L018-3",
                (dump, i) -> isEventLoop(dump.name(i))
                        && switch (in.kind(dump, i)) {
                            case LOCK, SLEEP, JOIN, CHAN_RECV, CHAN_SEND -> true;
                            default -> false;
                        },
                "");
        if (verdict.count() > 0) {
            found.add(new Verdict(
                    verdict.pattern(),
                    verdict.level(),
                    verdict.count(),
                    verdict.trend(),
                    in.last().name(verdict.threads().getFirst()),
                    verdict.threads(),
                    verdict.stack()));
        }
    }

    private static boolean isEventLoop(String name) {
        for (String prefix : EVENT_LOOPS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
