package dev.auger.importers.jfr.plan;

import dev.auger.importers.Focus;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader does with the events of one type of one metadata. */
public final class EventPlan {

    /** What happens to an event of a type. */
    public enum Role {
        /** Counted, its start taken for the range. */
        COUNTED,
        /** Decoded at once into pending samples. */
        SAMPLE,
        /** Remembered by position and decoded after the constant pools are known. */
        COLD
    }

    /** Slots of a sample. */
    public static final int START = 0;

    public static final int DURATION = 1;
    public static final int SAMPLED_THREAD = 2;
    public static final int EVENT_THREAD = 3;
    public static final int STACK = 4;
    public static final int WEIGHT = 5;
    public static final int SUBJECT = 6;
    public static final int ADDRESS = 7;
    public static final int PORT = 8;
    public static final int STATE = 9;
    public static final int SLOTS = 10;

    private final TypeDef type;
    private final int index;
    private final Role role;
    private final @Nullable SampleRule rule;
    private final Layout layout;
    private final int coldStackSlot;
    private final boolean startsWithTime;
    private final boolean subjectPooled;
    private final boolean lasting;
    private final boolean durationInTicks;

    EventPlan(TypeDef type, boolean compressed, Focus focus) {
        this.type = type;
        this.index = type.index();
        String name = canonicalName(type.name());
        SampleRule asked = SampleRule.of(name);
        rule = asked != null && focus.kinds().contains(asked.kind()) ? asked : null;
        String[] cold = ColdFields.of(name, focus);
        if (rule != null) {
            role = Role.SAMPLE;
            layout = Layout.of(
                    type,
                    compressed,
                    "startTime",
                    "duration",
                    rule.threadField(),
                    "eventThread",
                    "stackTrace",
                    rule.weightField().isEmpty() ? "-" : rule.weightField(),
                    rule.subjectField().isEmpty() ? "--" : rule.subjectField(),
                    "address",
                    "port",
                    "state");
        } else if (cold.length > 0) {
            role = Role.COLD;
            layout = Layout.of(type, compressed, cold);
        } else {
            role = Role.COUNTED;
            layout = Layout.EMPTY;
        }
        subjectPooled = rule != null && role == Role.SAMPLE && isPooled(layout.field(SUBJECT));
        coldStackSlot = role == Role.COLD ? List.of(cold).indexOf("stackTrace") : -1;
        startsWithTime =
                !type.fields().isEmpty() && type.fields().getFirst().name().equals("startTime");
        FieldDef duration = type.field("duration");
        lasting = duration != null;
        durationInTicks =
                duration == null || duration.unit().isEmpty() || duration.unit().equals("TICKS");
    }

    /** Whether events of a type are read at all, not only counted. */
    static boolean wanted(TypeDef type, Focus focus) {
        String name = canonicalName(type.name());
        SampleRule asked = SampleRule.of(name);
        return asked != null && focus.kinds().contains(asked.kind()) || ColdFields.of(name, focus).length > 0;
    }

    /** Oracle's JDK 9 and 10 call {@code jdk.ThreadPark} {@code com.oracle.jdk.ThreadPark}; the fields are the same. */
    public static String canonicalName(String name) {
        return name.startsWith("com.oracle.jdk.") ? name.substring("com.oracle.".length()) : name;
    }

    public TypeDef type() {
        return type;
    }

    /** Index of the type among those of its metadata. */
    public int index() {
        return index;
    }

    public Role role() {
        return role;
    }

    /** Present exactly for {@link Role#SAMPLE}. */
    @Nullable
    public SampleRule rule() {
        return rule;
    }

    /** Slots of a sample as above; of a cold event as {@link ColdFields} has them. */
    public Layout layout() {
        return layout;
    }

    /** Slot of a cold event's stack trace, or -1: stacks are asked for before the constants are read. */
    public int coldStackSlot() {
        return coldStackSlot;
    }

    /** The first field is the start, in ticks. */
    public boolean startsWithTime() {
        return startsWithTime;
    }

    /** The event has a duration, so that it may have begun before the chunk did. */
    public boolean lasting() {
        return lasting;
    }

    /** Else in nanoseconds. */
    public boolean durationInTicks() {
        return durationInTicks;
    }

    /** The subject is a key into a constant pool, else the position of a string. */
    public boolean subjectPooled() {
        return subjectPooled;
    }

    private static boolean isPooled(@Nullable FieldDef field) {
        return field != null && field.pooled();
    }
}
