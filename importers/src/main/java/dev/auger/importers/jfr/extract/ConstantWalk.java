package dev.auger.importers.jfr.extract;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.CheckpointHead;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.Metadata;
import dev.auger.importers.jfr.metadata.TypeDef;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the constants of a checkpoint and remembers how far it is sound. Behind the {@link CheckpointHead}:
 *
 * <pre>
 * byte kind · int pools · (long type · int constants · (long key · value)*)*
 * </pre>
 */
final class ConstantWalk {

    /** Is told of each constant. */
    interface Visitor {

        /** @param at where its value begins */
        void constant(TypeDef type, long key, long at);
    }

    private final Metadata metadata;
    private final @Nullable Layout[] skips;
    private final boolean compressed;

    /** How many pools are whole, and where they end. */
    private int wholePools;

    private long wholeEnd;

    /** The pool that is damaged: its type, and how many constants in front of the damage lie where. */
    private long partType;

    private int partCount;
    private long partFrom;
    private long partEnd;

    ConstantWalk(Metadata metadata, boolean compressed) {
        this.metadata = metadata;
        this.compressed = compressed;
        skips = new Layout[metadata.types().size()];
    }

    /** @return whether the checkpoint is sound to its end */
    boolean walk(JfrBytes in, CheckpointHead head, Visitor visitor) {
        long limit = in.limit();
        wholePools = 0;
        partCount = 0;
        try {
            in.seek(head.rest());
            in.limit(head.end());
            in.readByte();
            int pools = in.readCount();
            wholeEnd = in.position();
            for (int i = 0; i < pools; i++) {
                partCount = 0;
                pool(in, visitor);
                wholePools++;
                wholeEnd = in.position();
            }
            partCount = 0;
            return true;
        } catch (Damage e) {
            return false;
        } finally {
            in.limit(limit);
        }
    }

    private void pool(JfrBytes in, Visitor visitor) {
        long at = in.position();
        partType = in.readLong();
        TypeDef type = metadata.type(partType);
        if (type == null) {
            throw new Damage(at, "constants of undeclared type " + partType);
        }
        Layout skip = skip(type);
        int count = in.readCount();
        partFrom = in.position();
        for (int i = 0; i < count; i++) {
            if ((i & 0xfff) == 0) {
                in.job().check();
            }
            long key = in.readLong();
            long value = in.position();
            skip.skip(in);
            visitor.constant(type, key, value);
            partCount++;
            partEnd = in.position();
        }
    }

    private Layout skip(TypeDef type) {
        Layout layout = skips[type.index()];
        if (layout == null) {
            layout = Layout.skipping(type, compressed);
            skips[type.index()] = layout;
        }
        return layout;
    }

    /** After a walk that met damage: how many pools are whole; they end at {@code wholeEnd}. */
    int wholePools() {
        return wholePools;
    }

    long wholeEnd() {
        return wholeEnd;
    }

    /** Constants of the damaged pool in front of the damage, from {@link #partFrom} to {@link #partEnd}. */
    int partCount() {
        return partCount;
    }

    long partType() {
        return partType;
    }

    long partFrom() {
        return partFrom;
    }

    long partEnd() {
        return partEnd;
    }
}
