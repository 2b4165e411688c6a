package dev.auger.importers.jfr.facts;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.constants.Constants;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.model.Names;
import dev.auger.model.recording.OldObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code jdk.OldObjectSample}. Objects and references are constants that name each other:
 *
 * <pre>
 * OldObject        address, type (class), description, referrer → Reference
 * Reference        array → OldObjectArray, field → OldObjectField, object → OldObject that refers, skip
 * OldObjectArray   size, index          OldObjectField  name, modifiers
 * OldObjectGcRoot  description, system, type
 * </pre>
 *
 * The JVM leaves out the middle of a long chain; {@code skip} says how many steps.
 */
final class OldObjects {

    private static final int MAX_CHAIN = 4096;
    private static final String UNKNOWN = "<unknown>";
    private static final String CLASS_NAME = "Class Name: ";

    private final Constants constants;
    private final Schema schema;

    private OldObjects(Constants constants, Schema schema) {
        this.constants = constants;
        this.schema = schema;
    }

    /** @param row slots: allocationTime, eventThread, stackTrace, object, arrayElements, root, objectSize, objectAge */
    static OldObject read(Row row, Schema schema) {
        OldObjects reader = new OldObjects(row.constants(), schema);
        Fields object = reader.read(row.field(3), row.raw(3), "type", "address", "referrer");
        long elements = row.number(4, -1);
        return new OldObject(
                row.time(0),
                object.className(0),
                elements >= 0 && elements <= Integer.MAX_VALUE ? (int) elements : -1,
                row.stack(2),
                row.thread(1),
                object.number(1),
                reader.chain(object.field(2), object.number(2)),
                reader.root(row.field(5), row.raw(5)),
                row.number(6, -1),
                row.has(7) ? row.nanos(7) : -1);
    }

    private List<OldObject.Reference> chain(@Nullable FieldDef field, long key) {
        List<OldObject.Reference> chain = new ArrayList<>();
        FieldDef at = field;
        long reference = key;
        while (at != null && chain.size() < MAX_CHAIN) {
            Fields step = read(at, reference, "array", "field", "object", "skip");
            if (!step.found()) {
                break;
            }
            Fields holder = read(step.field(2), step.number(2), "type", "address", "referrer", "description");
            if (!holder.found()) {
                break;
            }
            if (step.number(3) > 0) {
                chain.add(new OldObject.Reference("", "… " + step.number(3) + " not recorded"));
            }
            chain.add(new OldObject.Reference(holderName(holder), referringField(step)));
            at = holder.field(2);
            reference = holder.number(2);
        }
        return List.copyOf(chain);
    }

    /** The holder's class; for a static field the class that declares it, which the JVM notes in the description. */
    private static String holderName(Fields holder) {
        String name = holder.className(0);
        String description = holder.text(3);
        return name.equals("java.lang.Class") && description.startsWith(CLASS_NAME)
                ? Names.fromInternal(description.substring(CLASS_NAME.length()))
                : name;
    }

    private String referringField(Fields step) {
        Fields array = read(step.field(0), step.number(0), "index");
        if (array.found()) {
            return "[" + array.number(0) + "]";
        }
        return read(step.field(1), step.number(1), "name").text(0);
    }

    private String root(@Nullable FieldDef field, long key) {
        Fields root = read(field, key, "type", "system", "description");
        if (!root.found()) {
            return "";
        }
        String type = root.text(0);
        String what = type.isEmpty() || type.equals(UNKNOWN) ? root.text(1) : type + " of " + root.text(1);
        String detail = root.text(2);
        return detail.isEmpty() ? what : what + ": " + detail;
    }

    private Fields read(@Nullable FieldDef field, long key, String... wanted) {
        if (field != null && field.pooled()) {
            TypeDef type = field.type();
            long at = constants.pools().position(type, key);
            if (at >= 0) {
                try {
                    Layout layout = schema.layout(type, wanted);
                    long[] slots = new long[wanted.length];
                    constants.in().seek(at);
                    layout.read(constants.in(), slots);
                    return new Fields(layout, slots);
                } catch (Damage e) {
                    return new Fields(null, new long[wanted.length]);
                }
            }
        }
        return new Fields(null, new long[wanted.length]);
    }

    private final class Fields {

        private final @Nullable Layout layout;
        private final long[] slots;

        Fields(@Nullable Layout layout, long[] slots) {
            this.layout = layout;
            this.slots = slots;
        }

        boolean found() {
            return layout != null;
        }

        @Nullable
        FieldDef field(int slot) {
            return layout == null ? null : layout.field(slot);
        }

        long number(int slot) {
            return slots[slot];
        }

        String text(int slot) {
            return constants.text(field(slot), slots[slot]);
        }

        String className(int slot) {
            return constants.className(field(slot), slots[slot]);
        }
    }
}
