package dev.auger.importers.pprof;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first reading of a profile: everything but the samples, which stand in front of what they refer to. Fields of {@code Profile} in
 * {@code profile.proto}:
 *
 * <pre>
 *  1 sample_type   ValueType, repeated      9 time_nanos
 *  2 sample        Sample, repeated        10 duration_nanos
 *  3 mapping       Mapping, repeated       11 period_type  ValueType
 *  4 location      Location, repeated      12 period
 *  5 function      Function, repeated      13 comment      string index, repeated
 *  6 string_table  repeated                14 default_sample_type  string index
 *  7 drop_frames   string index            15 doc_url      string index
 *  8 keep_frames   string index
 * </pre>
 */
final class ProfileTables {

    /** A type by its string indexes, until the strings are there. */
    private record RawType(long type, long unit) {}

    private final Tables tables = new Tables();
    private final ProfileHeader header = new ProfileHeader();
    private final List<RawType> types = new ArrayList<>();
    private final List<Long> comments = new ArrayList<>();
    private RawType periodType = new RawType(0, 0);
    private long dropFrames;
    private long keepFrames;
    private long defaultType;

    /** Reads the tables; what contradicts itself is passed over. */
    void read(Protobuf profile) {
        profile.read(this::field);
        types.forEach(type -> header.types.add(named(type)));
        header.periodType = named(periodType);
        header.dropFrames = tables.strings.get(dropFrames);
        header.keepFrames = tables.strings.get(keepFrames);
        header.defaultType = tables.strings.get(defaultType);
        comments.forEach(comment -> header.comments.add(tables.strings.get(comment)));
    }

    Tables tables() {
        return tables;
    }

    ProfileHeader header() {
        return header;
    }

    private ValueType named(RawType raw) {
        return new ValueType(tables.strings.get(raw.type), tables.strings.get(raw.unit));
    }

    private boolean field(int number, CodedInputStream in, int length) throws IOException {
        if (length >= 0) {
            switch (number) {
                case 1 -> {
                    RawType type = valueType(in);
                    if (types.size() < SampleTypes.MOST) {
                        types.add(type);
                    }
                }
                case 3 -> mapping(in);
                case 4 -> location(in);
                case 5 -> function(in);
                case 6 -> tables.strings.add(in.getBytesUntilLimit() == 0 ? "" : text(in, length));
                case 11 -> periodType = valueType(in);
                case 13 -> {
                    while (!in.isAtEnd()) {
                        comments.add(in.readInt64());
                    }
                }
                default -> {
                    return false;
                }
            }
            return true;
        }
        switch (number) {
            case 7 -> dropFrames = in.readInt64();
            case 8 -> keepFrames = in.readInt64();
            case 9 -> header.time = in.readInt64();
            case 10 -> header.duration = in.readInt64();
            case 12 -> header.period = in.readInt64();
            case 13 -> comments.add(in.readInt64());
            case 14 -> defaultType = in.readInt64();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A string of any bytes: what is no UTF-8 becomes U+FFFD. */
    private static String text(CodedInputStream in, int length) throws IOException {
        return new String(in.readRawBytes(length), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** 1 type, 2 unit: string indexes. */
    private static RawType valueType(CodedInputStream in) throws IOException {
        long type = 0;
        long unit = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (tag) {
                case 1 << 3 -> type = in.readInt64();
                case 2 << 3 -> unit = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        return new RawType(type, unit);
    }

    /** 1 id, 2 memory_start, 3 memory_limit, 4 file_offset, 5 filename, 6 build_id, 7 to 10 what it is known to have. */
    private void mapping(CodedInputStream in) throws IOException {
        long id = 0;
        long file = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (tag) {
                case 1 << 3 -> id = in.readUInt64();
                case 5 << 3 -> file = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        tables.mapping(id, file);
    }

    /** 1 id, 2 mapping_id, 3 address, 4 line (repeated, innermost first), 5 is_folded. */
    private void location(CodedInputStream in) throws IOException {
        long id = 0;
        long mapping = 0;
        long address = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (tag) {
                case 1 << 3 -> id = in.readUInt64();
                case 2 << 3 -> mapping = in.readUInt64();
                case 3 << 3 -> address = in.readUInt64();
                case 4 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED -> line(in);
                default -> in.skipField(tag);
            }
        }
        tables.location(id, mapping, address);
    }

    /** 1 function_id, 2 line, 3 column. */
    private void line(CodedInputStream in) throws IOException {
        int length = in.readRawVarint32();
        if (length < 0) {
            throw new IOException("negative length");
        }
        int outer = in.pushLimit(length);
        long function = 0;
        long number = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (tag) {
                case 1 << 3 -> function = in.readUInt64();
                case 2 << 3 -> number = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        in.popLimit(outer);
        tables.line(function, number);
    }

    /** 1 id, 2 name, 3 system_name, 4 filename: string indexes; 5 start_line. */
    private void function(CodedInputStream in) throws IOException {
        long id = 0;
        long name = 0;
        long systemName = 0;
        long file = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (tag) {
                case 1 << 3 -> id = in.readUInt64();
                case 2 << 3 -> name = in.readInt64();
                case 3 << 3 -> systemName = in.readInt64();
                case 4 << 3 -> file = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        tables.function(id, name, systemName, file);
    }
}
