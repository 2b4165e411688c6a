package dev.auger.importers.jfr.legacy;

import java.util.List;

/**
 * Structures that no recorder writes and that would cost without bound: such that contain themselves, multiply by nesting, or
 * take no bytes and stand in arrays.
 */
final class StructureCheck {

    private static final int MAX_FIELDS = 1 << 14;
    private static final int MAX_DEPTH = 12;
    private static final int OPEN = -1;

    private final Producer producer;
    /** Fields of a structure with those of the structures in it; 0 for one not yet looked at. */
    private final int[] fields;

    private StructureCheck(Producer producer) {
        this.producer = producer;
        this.fields = new int[producer.structures().size()];
    }

    /** @throws LegacyDamage if there is such a structure */
    static void check(Producer producer) {
        StructureCheck check = new StructureCheck(producer);
        for (int i = 0; i < check.fields.length; i++) {
            check.fields(i, 0);
        }
    }

    private int fields(int index, int depth) {
        List<Field> structure = producer.structure(index);
        if (fields[index] == OPEN || depth > MAX_DEPTH) {
            throw new LegacyDamage(-1, "structures too deep in each other");
        }
        if (fields[index] == 0) {
            fields[index] = OPEN;
            int sum = 1;
            for (Field field : structure) {
                sum += switch (field.kind()) {
                    case STRUCT -> fields(field.structure(), depth + 1);
                    case STRUCT_ARRAY -> element(field, depth + 1);
                    case ARRAY -> 1 + Values.element(field).kind().width;
                    default -> 1;
                };
                if (sum > MAX_FIELDS) {
                    throw new LegacyDamage(-1, "a structure of too many fields");
                }
            }
            fields[index] = sum;
        }
        return fields[index];
    }

    private int element(Field array, int depth) {
        int count = fields(array.structure(), depth);
        if (!takesBytes(producer.structure(array.structure()))) {
            throw new LegacyDamage(-1, "array of nothing");
        }
        return count;
    }

    private boolean takesBytes(List<Field> structure) {
        return structure.stream()
                .anyMatch(field -> field.kind() != Kind.STRUCT || takesBytes(producer.structure(field.structure())));
    }
}
