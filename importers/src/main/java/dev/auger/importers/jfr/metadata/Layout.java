package dev.auger.importers.jfr.metadata;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to get the wanted fields out of a value, compiled once from the metadata: runs of skipped fields melt into one
 * instruction, structs are flattened. Reading writes raw values into slots and allocates nothing: integers as they are, floats as
 * their bits, strings and arrays as the position they begin at.
 */
public final class Layout {

    private static final int SKIP_VARS = 0;
    private static final int SKIP_BYTES = 1;
    private static final int SKIP_STRING = 2;
    private static final int SKIP_ARRAY = 3;
    private static final int GET_VAR = 4;
    private static final int GET_FIXED = 5;
    private static final int MARK = 6;

    /** Structs in structs: more than this is damage, not a type. */
    private static final int MAX_DEPTH = 12;

    private static final int MAX_FIELDS = 1 << 14;

    /** Looks at nothing. */
    public static final Layout EMPTY = new Layout(new int[0], new Layout[0], new FieldDef[0]);

    /** See {@link #numbers}. */
    public static final int MOST_NUMBERS = 8;

    private static final long[] NO_SLOTS = {};

    private final int[] code;
    private final Layout[] elements;
    private final @Nullable FieldDef[] fields;

    private Layout(int[] code, Layout[] elements, @Nullable FieldDef[] fields) {
        this.code = code;
        this.elements = elements;
        this.fields = fields;
    }

    /** How many fields were wanted. */
    public int slots() {
        return fields.length;
    }

    /** Whether the type has the field wanted for a slot. */
    public boolean has(int slot) {
        return fields[slot] != null;
    }

    /** The field wanted for a slot as declared, or null where the type lacks it. */
    @Nullable
    public FieldDef field(int slot) {
        return fields[slot];
    }

    /**
     * Reads one value at the position of {@code in}. Slots whose field the type lacks are left as they are.
     *
     * @param slots at least as many as fields were wanted
     */
    public void read(JfrBytes in, long[] slots) {
        int[] c = code;
        for (int i = 0; i < c.length; i += 3) {
            int a = c[i + 1];
            switch (c[i]) {
                case SKIP_VARS -> in.skipVars(a);
                case SKIP_BYTES -> in.skip(a);
                case SKIP_STRING -> in.skipString();
                case SKIP_ARRAY -> elements[a].skipArray(in);
                case GET_VAR -> slots[a] = in.readVar();
                case GET_FIXED -> slots[a] = in.readFixed(c[i + 2]);
                default -> slots[a] = in.position();
            }
        }
    }

    /** How many numbers of variable length a value is, if it is nothing else and they are few; otherwise 0. */
    public int numbers() {
        int numbers = 0;
        for (int i = 0; i < code.length; i += 3) {
            switch (code[i]) {
                case SKIP_VARS -> numbers += code[i + 1];
                case GET_VAR -> numbers++;
                default -> {
                    return 0;
                }
            }
            if (numbers > MOST_NUMBERS) {
                return 0;
            }
        }
        return numbers;
    }

    /** Which of a value's {@link #numbers} is the field wanted for a slot. */
    public int place(int slot) {
        int place = 0;
        for (int i = 0; i < code.length; i += 3) {
            if (code[i] == SKIP_VARS) {
                place += code[i + 1];
            } else if (code[i + 1] == slot) {
                return place;
            } else {
                place++;
            }
        }
        throw new IllegalArgumentException("no slot " + slot);
    }

    /** Skips a value; only for layouts that want nothing. */
    public void skip(JfrBytes in) {
        read(in, NO_SLOTS);
    }

    private void skipArray(JfrBytes in) {
        int count = in.readCount();
        if (code.length == 0) {
            return;
        }
        if (code.length == 3 && code[0] == SKIP_VARS) {
            in.skipVars((long) count * code[1]);
        } else if (code.length == 3 && code[0] == SKIP_BYTES) {
            in.skip((long) count * code[1]);
        } else {
            for (int i = 0; i < count; i++) {
                skip(in);
            }
        }
    }

    /** Skips every field. */
    public static Layout skipping(TypeDef type, boolean compressed) {
        return new Compiler(compressed).compile(type, false);
    }

    /**
     * Gets some fields; what lies behind the last of them is not looked at.
     *
     * @param wanted names, those of fields of a struct with a dot ({@code heapSpace.committedSize}); the first is slot 0
     */
    public static Layout of(TypeDef type, boolean compressed, String... wanted) {
        return new Compiler(compressed, wanted).compile(type, true);
    }

    /** Gets some fields and ends behind the value, as elements of an array need. */
    public static Layout whole(TypeDef type, boolean compressed, String... wanted) {
        return new Compiler(compressed, wanted).compile(type, false);
    }

    private static final class Compiler {

        private final boolean compressed;
        private final List<String> wanted;
        private final @Nullable FieldDef[] found;
        private final List<Layout> nested = new ArrayList<>();
        /** Fields still allowed, shared with the compilers of array elements: structs of structs multiply. */
        private final int[] budget;

        private int[] code = new int[48];
        private int length;

        Compiler(boolean compressed, String... wanted) {
            this(compressed, new int[] {MAX_FIELDS}, wanted);
        }

        private Compiler(boolean compressed, int[] budget, String... wanted) {
            this.compressed = compressed;
            this.budget = budget;
            this.wanted = List.of(wanted);
            this.found = new FieldDef[wanted.length];
        }

        Layout compile(TypeDef type, boolean trim) {
            value(type, "", 0);
            int end = length;
            while (trim && end > 0 && code[end - 3] < GET_VAR) {
                end -= 3;
            }
            // A marked string or array at the end need not be skipped, but the mark itself stays.
            return new Layout(Arrays.copyOf(code, end), nested.toArray(Layout[]::new), found);
        }

        private void value(TypeDef type, String prefix, int depth) {
            switch (type.shape()) {
                case STRING -> emit(SKIP_STRING, 0, 0);
                case STRUCT -> {
                    if (depth > MAX_DEPTH) {
                        throw new Damage(-1, "type " + type.name() + " contains itself");
                    }
                    for (FieldDef field : type.fields()) {
                        field(field, prefix + field.name(), depth);
                    }
                }
                default -> skipNumber(type.shape());
            }
        }

        private void field(FieldDef field, String path, int depth) {
            if (--budget[0] < 0) {
                throw new Damage(-1, "type too large");
            }
            int slot = wanted.indexOf(path);
            if (slot >= 0 && found[slot] != null) {
                slot = -1;
            }
            if (slot >= 0) {
                found[slot] = field;
            }
            if (field.array()) {
                mark(slot);
                Compiler element = new Compiler(compressed, budget);
                if (field.pooled()) {
                    element.skipNumber(TypeDef.Shape.LONG);
                } else {
                    element.value(field.type(), "", depth + 1);
                }
                nested.add(new Layout(
                        Arrays.copyOf(element.code, element.length),
                        element.nested.toArray(Layout[]::new),
                        element.found));
                emit(SKIP_ARRAY, nested.size() - 1, 0);
            } else if (field.pooled()) {
                number(slot, TypeDef.Shape.LONG);
            } else if (field.type().shape() == TypeDef.Shape.STRING) {
                mark(slot);
                emit(SKIP_STRING, 0, 0);
            } else if (field.type().shape() == TypeDef.Shape.STRUCT) {
                value(field.type(), path + '.', depth + 1);
            } else {
                number(slot, field.type().shape());
            }
        }

        private void mark(int slot) {
            if (slot >= 0) {
                emit(MARK, slot, 0);
            }
        }

        private void number(int slot, TypeDef.Shape shape) {
            if (slot < 0) {
                skipNumber(shape);
            } else if (compressed && shape.variable()) {
                emit(GET_VAR, slot, 0);
            } else {
                emit(GET_FIXED, slot, shape.width);
            }
        }

        private void skipNumber(TypeDef.Shape shape) {
            if (compressed && shape.variable()) {
                merge(SKIP_VARS, 1);
            } else {
                merge(SKIP_BYTES, shape.width);
            }
        }

        private void merge(int op, int amount) {
            if (length > 0 && code[length - 3] == op) {
                code[length - 2] += amount;
            } else {
                emit(op, amount, 0);
            }
        }

        private void emit(int op, int a, int b) {
            if (length + 3 > code.length) {
                code = Arrays.copyOf(code, code.length * 2);
            }
            code[length++] = op;
            code[length++] = a;
            code[length++] = b;
        }
    }
}
