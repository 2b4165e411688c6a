package dev.auger.importers.hprof;

import dev.auger.model.Diagnostic;
import dev.auger.model.column.Columns;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * A {@link DumpIndex} as columns that are kept between runs, so that opening a dump again reads nothing but what it shows. The rows of
 * objects and the addresses write themselves; here is all that is small.
 */
final class KeptIndex {

    private KeptIndex() {}

    static void write(DumpIndex index, Losses losses, Columns columns) {
        longs(columns, "strings", index.strings.pairs());
        longs(columns, "classNames", index.classNames.pairs());
        longs(columns, "classSerials", index.classSerials.pairs());
        longs(columns, "stackFrames", index.stackFrames.pairs());
        longs(columns, "stackTraces", index.stackTraces.pairs());
        longs(columns, "startedThreads", index.startedThreads.pairs());
        longs(columns, "slots.classes", index.slots.classIds());
        byte[] tags = index.slots.tags();
        MemorySegment.copy(tags, 0, columns.column("slots.tags", tags.length), ValueLayout.JAVA_BYTE, 0, tags.length);
        longs(columns, "classDumps", values(index.classDumps));
        longs(columns, "roots.kinds", values(index.rootKinds));
        longs(columns, "roots.ids", values(index.rootIds));
        longs(columns, "roots.threads", values(index.rootThreads));
        longs(columns, "roots.frames", values(index.rootFrames));
        longs(columns, "counts", new long[] {
            index.instances,
            index.objectArrays,
            index.primitiveArrays,
            index.classesDumped,
            index.rootRecords,
            index.dumps,
            index.dump
        });
        byte[] text = text(losses.list());
        MemorySegment.copy(text, 0, columns.column("losses", text.length), ValueLayout.JAVA_BYTE, 0, text.length);
    }

    /** Fills an empty index, and the losses, with what was written. */
    static DumpIndex.Objects read(DumpIndex index, Losses losses, Columns columns) {
        index.strings = LongMap.of(longs(columns, "strings"));
        index.classNames = LongMap.of(longs(columns, "classNames"));
        index.classSerials = LongMap.of(longs(columns, "classSerials"));
        index.stackFrames = LongMap.of(longs(columns, "stackFrames"));
        index.stackTraces = LongMap.of(longs(columns, "stackTraces"));
        index.startedThreads = LongMap.of(longs(columns, "startedThreads"));
        index.slots = Slots.of(
                longs(columns, "slots.classes"), columns.column("slots.tags", 0).toArray(ValueLayout.JAVA_BYTE));
        fill(index.classDumps, longs(columns, "classDumps"));
        fill(index.rootKinds, longs(columns, "roots.kinds"));
        fill(index.rootIds, longs(columns, "roots.ids"));
        fill(index.rootThreads, longs(columns, "roots.threads"));
        fill(index.rootFrames, longs(columns, "roots.frames"));
        long[] counts = longs(columns, "counts");
        index.instances = counts[0];
        index.objectArrays = counts[1];
        index.primitiveArrays = counts[2];
        index.classesDumped = counts[3];
        index.rootRecords = counts[4];
        index.dumps = counts[5];
        index.dump = counts[6];
        losses(columns.column("losses", 0).toArray(ValueLayout.JAVA_BYTE), losses);
        return new DumpIndex.Objects(ObjectRows.read(columns), RankedAddresses.read(columns));
    }

    private static void longs(Columns columns, String name, long[] values) {
        MemorySegment target = columns.column(name, (long) values.length * Long.BYTES);
        MemorySegment.copy(values, 0, target, ValueLayout.JAVA_LONG, 0, values.length);
    }

    private static long[] longs(Columns columns, String name) {
        return columns.column(name, 0).toArray(ValueLayout.JAVA_LONG);
    }

    private static long[] values(GrowingLongs column) {
        long[] values = new long[Math.toIntExact(column.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i);
        }
        return values;
    }

    private static long[] values(GrowingInts column) {
        long[] values = new long[Math.toIntExact(column.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i);
        }
        return values;
    }

    private static void fill(GrowingLongs column, long[] values) {
        for (long value : values) {
            column.add(value);
        }
    }

    private static void fill(GrowingInts column, long[] values) {
        for (long value : values) {
            column.add((int) value);
        }
    }

    private static byte[] text(List<Diagnostic> losses) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(losses.size());
            for (Diagnostic loss : losses) {
                out.writeUTF(loss.code());
                out.writeLong(loss.offset());
                out.writeLong(loss.lostBytes());
                out.writeUTF(loss.message());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void losses(byte[] text, Losses losses) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(text))) {
            for (int left = in.readInt(); left > 0; left--) {
                losses.restore(new Diagnostic(in.readUTF(), in.readLong(), in.readLong(), in.readUTF()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
