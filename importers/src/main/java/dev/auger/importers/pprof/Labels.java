package dev.auger.importers.pprof;

import dev.auger.model.ThreadRef;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the labels of a sample say of its thread and of what was allocated or thrown. Profilers agree on no names; these are those of
 * Go's runtime, of Datadog's, Parca's and Polar Signals' agents and of py-spy.
 */
final class Labels {

    private static final List<String> THREAD_NAMES =
            List.of("thread name", "thread_name", "threadname", "thread", "comm", "goroutine");
    private static final List<String> THREAD_IDS =
            List.of("thread id", "thread_id", "threadid", "tid", "thread native id", "goroutine id");
    private static final List<String> SUBJECTS =
            List.of("allocation class", "allocated class", "exception type", "class", "type", "object_type");

    /** Go's heap profiles and pprof's own: the size of the objects of a sample. */
    private static final String BYTES = "bytes";

    private static final int SPARE_KEYS = 16;

    /** What a label is about. */
    private enum Role {
        NOTHING,
        THREAD_NAME,
        THREAD_ID,
        SUBJECT,
        BYTES
    }

    /** A key, and how often it was met. */
    private static final class Known {
        final Role role;
        final int rank;
        final String text;
        long count;

        Known(Role role, int rank, String text) {
            this.role = role;
            this.rank = rank;
            this.text = text;
        }
    }

    private final Strings strings;
    private final SampleSink sink;
    private final Map<Long, Known> keys = new HashMap<>();
    private String threadName = "";
    private int threadRank = Integer.MAX_VALUE;
    private long threadId = -1;
    private String subject = "";
    private int subjectRank = Integer.MAX_VALUE;
    private long bytes = -1;
    private boolean any;
    private long count;

    Labels(Strings strings, SampleSink sink) {
        this.strings = strings;
        this.sink = sink;
    }

    /** Forgets the labels of the sample before. */
    void begin() {
        any = false;
        threadName = "";
        threadRank = Integer.MAX_VALUE;
        threadId = -1;
        subject = "";
        subjectRank = Integer.MAX_VALUE;
        bytes = -1;
    }

    /** Takes a label: 1 key, 2 str, 3 num, 4 num_unit; all but the number are string indexes. */
    void label(long key, long text, long number) {
        count++;
        Known known = keys.get(key);
        if (known == null) {
            String name = strings.get(key);
            known = known(name);
            // Keys that are no strings of the profile are without bound.
            if (keys.size() < strings.size() + SPARE_KEYS) {
                keys.put(key, known);
            }
        }
        known.count++;
        if (known.role == Role.NOTHING) {
            return;
        }
        any = true;
        String value = text == 0 ? "" : strings.get(text);
        switch (known.role) {
            case THREAD_NAME -> {
                if (known.rank < threadRank && !(value.isEmpty() && number == 0)) {
                    threadName = value.isEmpty() ? Long.toString(number) : value;
                    threadRank = known.rank;
                }
            }
            case THREAD_ID -> threadId = value.isEmpty() ? number : number(value);
            case SUBJECT -> {
                if (known.rank < subjectRank && !value.isEmpty()) {
                    subject = value;
                    subjectRank = known.rank;
                }
            }
            case BYTES -> bytes = value.isEmpty() && number > 0 ? number : bytes;
            case NOTHING -> {}
        }
    }

    private static Known known(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals(BYTES)) {
            return new Known(Role.BYTES, 0, name);
        }
        int rank = THREAD_NAMES.indexOf(key);
        if (rank >= 0) {
            return new Known(Role.THREAD_NAME, rank, name);
        }
        if (THREAD_IDS.contains(key)) {
            return new Known(Role.THREAD_ID, 0, name);
        }
        rank = SUBJECTS.indexOf(key);
        return rank >= 0 ? new Known(Role.SUBJECT, rank, name) : new Known(Role.NOTHING, 0, name);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The thread the labels name, or -1. */
    int thread() {
        if (!any || threadName.isEmpty() && threadId < 0) {
            return -1;
        }
        record Key(String name, long id) {}
        return sink.thread(
                new Key(threadName, threadId), new ThreadRef(threadName, -1, Math.max(-1, threadId), false, null));
    }

    /** What they say was allocated, or -1. */
    int subject() {
        if (!any) {
            return -1;
        }
        if (!subject.isEmpty()) {
            return sink.subject(subject);
        }
        return bytes > 0 ? sink.subject(bytes + " bytes") : -1;
    }

    /** Labels of all samples. */
    long count() {
        return count;
    }

    /** How often each key occurs, by name. */
    Map<String, Long> keys() {
        Map<String, Long> seen = new TreeMap<>();
        keys.values().forEach(known -> seen.merge(known.text, known.count, Long::sum));
        return seen;
    }
}
