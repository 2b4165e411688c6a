package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys of constants in the written chunk, 0 for none. Threads have three pools in 0.9, by their id in the system ({@code
 * Thread}), by their id in Java ({@code JavaThread}) and by address ({@code VMThread}); the latter two name the first and are
 * written as it. A thread that is named and not described is still known by its id.
 */
final class ConstantKeys {

    static final String THREAD = "Thread";
    static final String JAVA_THREAD = "JavaThread";
    static final String STACK_TRACE = "StackTrace";

    private static final List<String> THREADS = List.of(THREAD, JAVA_THREAD, "VMThread");

    private static final int MAX_DEPTH = 4;

    private final Pools pools;
    private final @Nullable Pool threads;
    /** Numbers of threads that are only named, behind those of the pool. */
    private final Map<Long, Integer> undescribed = new HashMap<>();

    private final List<Long> undescribedIds = new ArrayList<>();

    ConstantKeys(Pools pools) {
        this.pools = pools;
        this.threads = pools.named(THREAD);
    }

    /** Whether a content type stands for threads, whatever its keys are. */
    boolean isThread(ContentType type) {
        return type.producer().hotspot() && THREADS.contains(type.name());
    }

    /** Ids of threads that are named and not described, in the order of their keys behind those of the pool. */
    List<Long> undescribedThreads() {
        return undescribedIds;
    }

    /** Key of a constant as it was meant at a time. */
    long key(Pool pool, long oldKey, long time) {
        if (isThread(pool.type())) {
            return thread(pool, oldKey, time) + 1L;
        }
        return pool.number(oldKey, time) + 1L;
    }

    private int thread(Pool pool, long oldKey, long time) {
        if (oldKey == 0 || threads == null) {
            return Pool.NONE;
        }
        int number = pool.number(oldKey, time);
        if (pool == threads) {
            return number != Pool.NONE ? number : undescribed.computeIfAbsent(oldKey, this::addUndescribed);
        }
        return number == Pool.NONE ? Pool.NONE : threadOf(pool, number);
    }

    private int addUndescribed(long id) {
        undescribedIds.add(id);
        return (threads == null ? 0 : threads.size()) + undescribedIds.size() - 1;
    }

    /** Number of the thread that a Java or VM thread's constant names. */
    int threadOf(Pool pool, int number) {
        Long id = threadId(pool, number);
        return threads == null || id == null || id == 0 ? Pool.NONE : threads.number(id, pool.time(number));
    }

    private @Nullable Long threadId(Pool pool, int number) {
        return integer(pool, number, "thread");
    }

    /** An integer field of a constant, or null if it has none of that name. */
    @Nullable
    Long integer(Pool pool, int number, String name) {
        Cursor at = pool.at(number);
        for (Field field : pool.type().fields()) {
            if (field.name().equals(name) && field.kind().integer()) {
                return Values.integer(at, field.kind());
            }
            Values.skip(at, List.of(field), pool.type().producer());
        }
        return null;
    }

    /** The first text of a constant, or that of the constant its name is a key of; empty if it has none. */
    String text(Pool pool, int number) {
        return text(pool, number, 0);
    }

    private String text(Pool pool, int number, int depth) {
        Cursor at = pool.at(number);
        for (Field field : pool.type().fields()) {
            if (field.kind() == Kind.UTF8) {
                return Values.utf8(at);
            }
            Pool other = field.kind().integer() ? pools.of(field.contentType()) : null;
            if (other != null && field.name().equals("name") && depth < MAX_DEPTH) {
                int named = other.number(Values.integer(at, field.kind()), pool.time(number));
                return named == Pool.NONE ? "" : text(other, named, depth + 1);
            }
            Values.skip(at, List.of(field), pool.type().producer());
        }
        return "";
    }

    /** Key of the constant that an integer field of another names, or 0. */
    long named(Pool pool, int number, String name) {
        Cursor at = pool.at(number);
        for (Field field : pool.type().fields()) {
            Pool other = field.kind().integer() ? pools.of(field.contentType()) : null;
            if (other != null && field.name().equals(name)) {
                return key(other, Values.integer(at, field.kind()), pool.time(number));
            }
            Values.skip(at, List.of(field), pool.type().producer());
        }
        return 0;
    }
}
