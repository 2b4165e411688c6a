package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Senders nobody receives from, and goroutines that have waited for minutes with one stack: of a single dump, so hints, unless the
 * threads stood still in three.
 */
final class ChannelVerdict implements VerdictRule {

    private static final int SENDERS = 5;
    private static final double LONG_MILLIS = 5 * 60_000;
    private static final double IO_MILLIS = 10 * 60_000;
    private static final int READERS = 50;

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        return in.isGo() ? goroutines(in) : queues(in);
    }

    private static List<Verdict> goroutines(SeriesFacts in) {
        Map<Long, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < in.size(); i++) {
            WaitKind kind = in.kind(i);
            double wait = in.last().waitMillis(i);
            if (wait >= (kind == WaitKind.IO ? IO_MILLIS : LONG_MILLIS)
                    && !pattern(kind).isEmpty()) {
                long key = (long) in.last().stack(i) * WaitKind.values().length + kind.ordinal();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        List<Verdict> found = new ArrayList<>();
        groups.values().forEach(threads -> {
            WaitKind kind = in.kind(threads.getFirst());
            if (threads.size() >= least(kind)) {
                // Idle workers and readers wait for minutes too; a sender or a lock that does is stuck.
                boolean telling = kind == WaitKind.CHAN_SEND || kind == WaitKind.LOCK;
                Finding.Level level = telling ? hintOrStuck(in, threads) : Finding.Level.HINT;
                found.add(in.verdict(pattern(kind), level, List.of(threads.size()), place(in, threads), threads));
            }
        });
        return found;
    }

    private static String pattern(WaitKind kind) {
        return switch (kind) {
            case CHAN_SEND -> "L003-1a";
            case CHAN_RECV -> "S000-12";
            case JOIN -> "L003-1c";
            case LOCK -> "L077-1";
            case COND -> "L031-1";
            case IO -> "L004-4";
            case SELECT, RUNNING, CHAN_NIL, SYSCALL, SLEEP, RUNTIME, IDLE_POOL -> "";
        };
    }

    private static int least(WaitKind kind) {
        return switch (kind) {
            case JOIN, COND -> 1;
            case LOCK -> 2;
            case IO -> READERS;
            default -> SENDERS;
        };
    }

    private static String place(SeriesFacts in, List<Integer> threads) {
        return in.frames(threads.getFirst()).stream()
                .filter(f -> !f.qualifiedName().startsWith("runtime.")
                        && !f.qualifiedName().startsWith("sync.")
                        && !f.qualifiedName().startsWith("internal/"))
                .findFirst()
                .map(Names::shortFrame)
                .orElse("");
    }

    /** Java: senders parked for one queue that no thread takes from. */
    private static List<Verdict> queues(SeriesFacts in) {
        Map<String, List<Integer>> senders = new LinkedHashMap<>();
        Map<String, Integer> takers = new LinkedHashMap<>();
        for (int i = 0; i < in.size(); i++) {
            WaitKind kind = in.kind(i);
            if (kind == WaitKind.CHAN_SEND) {
                Lock lock = in.last().waitingOn(i);
                if (lock != null) {
                    senders.computeIfAbsent(lock.id(), k -> new ArrayList<>()).add(i);
                }
            } else if (kind == WaitKind.CHAN_RECV) {
                // The two ends of a queue wait on different conditions, so a taker anywhere of the same class is let
                // count.
                takers.merge(queue(in, i), 1, Integer::sum);
            }
        }
        List<Verdict> found = new ArrayList<>();
        senders.values().forEach(threads -> {
            String queue = queue(in, threads.getFirst());
            if (threads.size() >= SENDERS && !takers.containsKey(queue)) {
                found.add(in.verdict("L003-1a", hintOrStuck(in, threads), List.of(threads.size()), queue, threads));
            }
        });
        return found;
    }

    private static String queue(SeriesFacts in, int thread) {
        return in.frames(thread).stream()
                .filter(f -> f.className().startsWith("java.util.concurrent.")
                        && !f.className().contains(".locks."))
                .findFirst()
                .map(f -> Names.simpleClass(Names.outerClass(f.className())))
                .orElse("");
    }

    private static Finding.Level hintOrStuck(SeriesFacts in, List<Integer> threads) {
        return threads.stream().allMatch(in::stuck) ? Finding.Level.STRONG : Finding.Level.HINT;
    }
}
