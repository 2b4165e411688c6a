package dev.auger.importers.pprof;

import dev.auger.model.ThreadRef;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.recording.TextColumn;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a profile as events: a type for each kind, a row for each sample, with its value, how many events it stands for, its
 * stack, thread and subject. They have no times.
 */
record ProfileEvents(Map<SampleKind, Samples> samples, Stacks stacks, List<ThreadRef> threads, List<String> subjects)
        implements EventLog {

    private static final int VALUE = 0;
    private static final int EVENTS = 1;
    private static final int STACK = 2;
    private static final int THREAD = 3;

    private static EventField field(String name, Content content) {
        return new EventField(name, name, "", content);
    }

    @Override
    public List<EventType> types() {
        return samples.values().stream()
                .map(this::type)
                .sorted(Comparator.comparing(EventType::name))
                .toList();
    }

    private EventType type(Samples rows) {
        Content value = switch (rows.kind().unit()) {
            case BYTES -> Content.BYTES;
            case NANOS -> Content.DURATION;
            case SAMPLES, COUNT -> Content.COUNT;
        };
        String name = rows.kind().id();
        List<EventField> fields = List.of(
                field("value", value),
                field("events", Content.COUNT),
                field("stackTrace", Content.STACK),
                field("thread", Content.THREAD),
                field("subject", Content.TEXT));
        return new EventType(name, name, "", List.of(), fields, rows.size());
    }

    @Override
    public Optional<EventTable> open(String type, @Nullable TimeRange range, Job job) {
        return samples.values().stream()
                .filter(rows -> rows.kind().id().equals(type))
                .findFirst()
                .map(rows -> new Table(type(rows), rows));
    }

    private final class Table implements EventTable {

        private final EventType type;
        private final Samples rows;

        Table(EventType type, Samples rows) {
            this.type = type;
            this.rows = rows;
        }

        @Override
        public EventType type() {
            return type;
        }

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public long number(long row, int field) {
            return switch (field) {
                case VALUE -> rows.weight().get(row);
                case EVENTS -> rows.eventsAt(row);
                case STACK -> rows.stack().get(row);
                case THREAD -> rows.thread().get(row);
                default -> throw new IllegalArgumentException("text: " + field);
            };
        }

        @Override
        public String text(long row, int field) {
            return switch (field) {
                case STACK -> {
                    int stack = rows.stack().get(row);
                    yield stack < 0 || stacks.depth(stack) == 0
                            ? ""
                            : stacks.frameAt(stack, 0).qualifiedName();
                }
                case THREAD -> {
                    int thread = rows.thread().get(row);
                    yield thread < 0 ? "" : threads.get(thread).displayName();
                }
                case VALUE, EVENTS -> throw new IllegalArgumentException("number: " + field);
                default -> {
                    int subject = rows.subject().get(row);
                    yield subject < 0 ? "" : subjects.get(subject);
                }
            };
        }

        @Override
        public LongColumn numbers(int field, Job job) {
            record Column(EventTable table, int field) implements LongColumn {
                @Override
                public long size() {
                    return table.size();
                }

                @Override
                public long get(long index) {
                    return table.number(index, field);
                }
            }
            return new Column(this, field);
        }

        @Override
        public TextColumn texts(int field, Job job) {
            GrowingInts index = new GrowingInts();
            Map<String, Integer> known = new java.util.HashMap<>();
            List<String> values = new ArrayList<>();
            for (long row = 0; row < size(); row++) {
                if ((row & 0xfff) == 0) {
                    job.check();
                }
                index.add(known.computeIfAbsent(text(row, field), text -> {
                    values.add(text);
                    return values.size() - 1;
                }));
            }
            return new TextColumn(index, values);
        }

        @Override
        public List<ThreadRef> threads() {
            return threads;
        }

        @Override
        public Stacks stacks() {
            return stacks;
        }
    }
}
