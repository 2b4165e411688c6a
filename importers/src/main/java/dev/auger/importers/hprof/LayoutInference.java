package dev.auger.importers.hprof;

import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.LayoutWish;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out how objects lay in memory from how close together they stand. Two facts decide: an object array followed, in file
 * order, by an object nearer than 8 bytes an element allow has 4-byte references; and the distance from an instance to the
 * next object is never smaller than the instance, and equal to it where nothing died between them. So each candidate layout
 * predicts sizes, and the one that is never contradicted and most often met wins.
 */
final class LayoutInference {

    /** A layout with the rule fields are packed by. */
    record Result(HeapLayout layout, FieldPacking packing) {}

    private static final long SAMPLED = 1 << 16;
    private static final long FARTHEST = 512;
    private static final int CONTRADICTION = 20;
    private static final int MIN_ALIGNMENT = 8;
    private static final int FEW = 256;
    private static final long COMPRESSIBLE = 32L << 30;

    private final Slots slots;
    private final ObjectRows rows;
    private final AddressIndex addresses;
    private final Records records;
    private final ClassTable classes;
    private final int alignment;
    private final int feature;
    private final LayoutWish wish;

    /** @param wish what the user says, where the dump does not tell */
    LayoutInference(
            Slots slots,
            DumpIndex.Objects objects,
            Records records,
            ClassTable classes,
            int feature,
            LayoutWish wish) {
        this.slots = slots;
        this.rows = objects.rows();
        this.addresses = objects.addresses();
        this.records = records;
        this.classes = classes;
        this.alignment = addresses.statistics().alignment();
        this.feature = feature;
        this.wish = wish;
    }

    /** Whether a wish counts. */
    private boolean counts(int wished, boolean told) {
        return wished > 0 && (!told || wish.always());
    }

    Result infer(boolean android) {
        // A few objects may be aligned better than they had to be.
        int align = rows.size() < FEW ? MIN_ALIGNMENT : Math.max(MIN_ALIGNMENT, alignment);
        if (counts(wish.alignment(), rows.size() >= FEW && alignment >= MIN_ALIGNMENT)) {
            align = wish.alignment();
        }
        FieldPacking packing = feature > 0 && feature < 15 ? FieldPacking.BY_LEVEL : FieldPacking.GAPS_FILLED;
        if (android) {
            return new Result(new HeapLayout(4, 8, 12, MIN_ALIGNMENT, "the Android runtime's fixed layout"), packing);
        }
        if (records.identifierBytes() == 4) {
            String from = alignment < MIN_ALIGNMENT
                    ? "nothing: the identifiers are no addresses; a 32-bit JVM is assumed"
                    : "4-byte identifiers: a 32-bit JVM";
            return new Result(new HeapLayout(4, 8, 12, align, from), packing);
        }
        if (alignment < MIN_ALIGNMENT) {
            return new Result(blind(align), packing);
        }
        int references = referenceBytes();
        String why = references == 4
                ? "object arrays closer together than 8-byte references allow"
                : "object arrays spaced by 8-byte references";
        if (counts(wish.referenceBytes(), references > 0)) {
            references = wish.referenceBytes();
            why = references + "-byte references, set by the user";
        } else if (references == 0) {
            references = Long.compareUnsigned(addresses.statistics().highest(), COMPRESSIBLE) < 0 ? 4 : 8;
            why = "addresses " + (references == 4 ? "below" : "above") + " 32 GiB";
        }
        return instances(references, align, packing, why);
    }

    /** Of a dump whose identifiers are no addresses: they tell nothing. */
    private HeapLayout blind(int align) {
        int references = wish.referenceBytes() > 0 ? wish.referenceBytes() : 8;
        int header = wish.headerBytes() > 0 ? wish.headerBytes() : 16;
        String from = wish.equals(LayoutWish.NONE) ? "nothing" : "what the user set";
        return new HeapLayout(
                references, header, arrayHeader(header), align, from + ": the identifiers are no addresses");
    }

    private Result instances(int references, int align, FieldPacking preferred, String why) {
        Result best = null;
        long bestScore = Long.MIN_VALUE;
        long bestMet = 0;
        for (int header : new int[] {12, 16, 8}) {
            for (FieldPacking packing : packings(preferred)) {
                Result candidate =
                        new Result(new HeapLayout(references, header, arrayHeader(header), align, why), packing);
                Gaps gaps = measure(candidate);
                if (best == null || gaps.score() > bestScore) {
                    best = candidate;
                    bestScore = gaps.score();
                    bestMet = gaps.met;
                }
            }
        }
        if (counts(wish.headerBytes(), best != null && bestMet > 0)) {
            int header = wish.headerBytes();
            int arrays = header == 16 ? wideArrayHeader(align) : arrayHeader(header);
            FieldPacking packing = best == null ? preferred : best.packing();
            return new Result(
                    new HeapLayout(references, header, arrays, align, why + "; the header set by the user"), packing);
        }
        if (best == null || bestMet == 0) {
            HeapLayout assumed = new HeapLayout(references, 12, 16, align, why + "; the header is assumed");
            return new Result(assumed, preferred);
        }
        HeapLayout layout = best.layout();
        String phrase = why + "; the header from " + bestMet + " gaps between instances";
        int arrayHeader = layout.headerBytes() == 16 ? wideArrayHeader(align) : layout.arrayHeaderBytes();
        return new Result(new HeapLayout(references, layout.headerBytes(), arrayHeader, align, phrase), best.packing());
    }

    private List<FieldPacking> packings(FieldPacking preferred) {
        if (feature > 0) {
            return List.of(preferred);
        }
        return List.of(preferred, FieldPacking.BY_LEVEL);
    }

    private static int arrayHeader(int header) {
        return header == 16 ? 24 : header + 4;
    }

    /** Without compressed class pointers arrays began at 24 until JDK 22, at 20 since. */
    private int wideArrayHeader(int align) {
        long count = Math.min(SAMPLED, rows.size() - 1);
        for (long i = 0; i < count; i++) {
            HeapClass type = classes.get(classes.ofSlot(rows.slot(i)));
            if (type.name().equals("byte[]")) {
                long length = records.arrayLength(rows.position(i));
                long gap = gap(i);
                if (gap > 0 && gap < (24 + length + align - 1) / align * align) {
                    return 20;
                }
            }
        }
        return 24;
    }

    /** 4 or 8, or 0 if no two neighbours tell. */
    private int referenceBytes() {
        long count = rows.size() - 1;
        boolean spaced = false;
        for (long i = 0; i < count; i++) {
            long position = rows.position(i);
            if (slots.tag(rows.slot(i)) == Tag.OBJECT_ARRAY_DUMP) {
                long length = records.arrayLength(position);
                long gap = gap(i);
                if (gap > 0 && gap < 16 + 8 * length) {
                    return 4;
                }
                spaced |= length > 4 && gap > 0 && gap <= 24 + 8 * length;
            }
        }
        return spaced ? 8 : 0;
    }

    private long gap(long i) {
        return records.address(rows.position(i + 1)) - records.address(rows.position(i));
    }

    private static final class Gaps {
        long met;
        long contradicted;

        long score() {
            return met - CONTRADICTION * contradicted;
        }
    }

    private Gaps measure(Result candidate) {
        ObjectSizes sizes = ObjectSizes.hotspot(classes, candidate, records.identifierBytes(), feature);
        Gaps gaps = new Gaps();
        long count = Math.min(SAMPLED, rows.size() - 1);
        for (long i = 0; i < count; i++) {
            if (slots.tag(rows.slot(i)) == Tag.INSTANCE_DUMP) {
                long gap = gap(i);
                if (gap > 0 && gap < FARTHEST) {
                    long size = sizes.instances()[classes.ofSlot(rows.slot(i))];
                    if (gap == size) {
                        gaps.met++;
                    } else if (gap < size) {
                        gaps.contradicted++;
                    }
                }
            }
        }
        return gaps;
    }

    private static int[] sizes(List<HeapClass.Field> fields, int[] injected, int referenceBytes, int wordBytes) {
        int[] sizes = new int[fields.size() + injected.length];
        int n = 0;
        for (HeapClass.Field field : fields) {
            sizes[n++] = RawClass.bytes(field.type(), referenceBytes);
        }
        for (int size : injected) {
            sizes[n++] =
                    size == InjectedFields.REFERENCE ? referenceBytes : size == InjectedFields.WORD ? wordBytes : size;
        }
        return sizes;
    }

    /** The classes' fields by declaring class, topmost first, as byte sizes; injected fields and padding included. */
    static List<int[]> levels(ClassTable classes, int type, int referenceBytes, int wordBytes, int feature) {
        List<HeapClass> chain = new ArrayList<>();
        int depth = classes.plan(type).levels().size();
        for (int c = type; chain.size() < depth; c = classes.get(c).superClass()) {
            chain.add(classes.get(c));
        }
        List<int[]> levels = new ArrayList<>();
        for (HeapClass level : chain.reversed()) {
            Contended contended = Contended.of(level, feature);
            if (contended == Contended.NOT) {
                levels.add(sizes(level.fields(), InjectedFields.of(level, feature), referenceBytes, wordBytes));
            } else {
                contended.addLevels(level.fields(), referenceBytes, levels);
            }
        }
        return levels;
    }
}
