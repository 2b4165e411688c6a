package dev.auger.importers.pprof;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Arrays;

/** The second reading of a profile: its samples, one after the other, into columns. */
final class ProfileSamples {

    private final Tables tables;
    private final SampleSink sink;
    private final Labels labels;
    private final int types;
    private int[] locations = new int[256];
    private long[] values = new long[16];
    private int depth;
    private int valueCount;
    private long unknownLocations;
    private long misfits;

    /** @param types how many values a sample has */
    ProfileSamples(Tables tables, SampleSink sink, int types) {
        this.tables = tables;
        this.sink = sink;
        this.types = types;
        this.labels = new Labels(tables.strings, sink);
    }

    void read(Protobuf profile) {
        profile.read(this::field);
    }

    Labels labels() {
        return labels;
    }

    /** Times a sample names a location the profile does not have. */
    long unknownLocations() {
        return unknownLocations;
    }

    /** Samples left out because they have another number of values than the profile has types. */
    long misfits() {
        return misfits;
    }

    private boolean field(int number, CodedInputStream in, int length) throws IOException {
        if (number != 2 || length < 0) {
            return false;
        }
        sample(in);
        return true;
    }

    /** 1 location_id (repeated, leaf first), 2 value (one a type), 3 label. */
    private void sample(CodedInputStream in) throws IOException {
        depth = 0;
        valueCount = 0;
        labels.begin();
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (tag) {
                case 1 << 3 -> location(in.readUInt64());
                case 2 << 3 -> value(in.readInt64());
                case 1 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED -> {
                    int outer = begin(in);
                    while (!in.isAtEnd()) {
                        location(in.readUInt64());
                    }
                    in.popLimit(outer);
                }
                case 2 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED -> {
                    int outer = begin(in);
                    while (!in.isAtEnd()) {
                        value(in.readInt64());
                    }
                    in.popLimit(outer);
                }
                case 3 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED -> {
                    int outer = begin(in);
                    label(in);
                    in.popLimit(outer);
                }
                default -> in.skipField(tag);
            }
        }
        if (valueCount != types) {
            misfits++;
            return;
        }
        sink.add(locations, depth, values, labels.thread(), labels.subject());
    }

    private static int begin(CodedInputStream in) throws IOException {
        int length = in.readRawVarint32();
        if (length < 0) {
            throw new IOException("negative length");
        }
        return in.pushLimit(length);
    }

    private void location(long id) {
        int location = tables.location(id);
        if (location < 0) {
            unknownLocations++;
            return;
        }
        if (depth == locations.length) {
            locations = Arrays.copyOf(locations, depth * 2);
        }
        locations[depth++] = location;
    }

    private void value(long value) {
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, valueCount * 2);
        }
        values[valueCount++] = value;
    }

    /** 1 key, 2 str, 3 num, 4 num_unit. */
    private void label(CodedInputStream in) throws IOException {
        long key = 0;
        long text = 0;
        long number = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (tag) {
                case 1 << 3 -> key = in.readInt64();
                case 2 << 3 -> text = in.readInt64();
                case 3 << 3 -> number = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        labels.label(key, text, number);
    }
}
