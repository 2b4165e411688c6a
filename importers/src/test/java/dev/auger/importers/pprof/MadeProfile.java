package dev.auger.importers.pprof;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a {@code profile.proto}, fields in the order Go writes them: samples before what they refer to. */
final class MadeProfile {

    /** Writes the fields of a message. */
    @FunctionalInterface
    interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private final List<String> strings = new ArrayList<>(List.of(""));
    private final ByteArrayOutputStream front = new ByteArrayOutputStream();
    private final ByteArrayOutputStream back = new ByteArrayOutputStream();
    private final List<String> functions = new ArrayList<>();

    /** Index of a string. */
    long text(String text) {
        int known = strings.indexOf(text);
        if (known >= 0) {
            return known;
        }
        strings.add(text);
        return strings.size() - 1L;
    }

    MadeProfile type(String type, String unit) {
        long t = text(type);
        long u = text(unit);
        message(front, 1, out -> {
            out.writeInt64(1, t);
            out.writeInt64(2, u);
        });
        return this;
    }

    /** A field that is a number. */
    MadeProfile number(int field, long value) {
        write(back, out -> out.writeInt64(field, value));
        return this;
    }

    /** A field that is the index of a string. */
    MadeProfile string(int field, String value) {
        return number(field, text(value));
    }

    /** A location of one address: functions {@code name@file:line}, innermost first; none for one without symbols. */
    MadeProfile location(long id, long address, long mapping, String... lines) {
        List<Fields> written = new ArrayList<>();
        for (String line : lines) {
            int colon = line.lastIndexOf(':');
            long function = function(line.substring(0, colon));
            long number = Long.parseLong(line.substring(colon + 1));
            written.add(out -> {
                out.writeUInt64(1, function);
                out.writeInt64(2, number);
            });
        }
        message(back, 4, out -> {
            out.writeUInt64(1, id);
            out.writeUInt64(2, mapping);
            out.writeUInt64(3, address);
            for (Fields line : written) {
                out.writeByteArray(4, bytes(line));
            }
        });
        return this;
    }

    private long function(String nameAndFile) {
        int known = functions.indexOf(nameAndFile);
        if (known >= 0) {
            return known + 1L;
        }
        functions.add(nameAndFile);
        int at = nameAndFile.indexOf('@');
        long name = text(nameAndFile.substring(0, at));
        long file = text(nameAndFile.substring(at + 1));
        message(back, 5, out -> {
            out.writeUInt64(1, functions.size());
            out.writeInt64(2, name);
            out.writeInt64(4, file);
        });
        return functions.size();
    }

    MadeProfile mapping(long id, String file) {
        long name = text(file);
        message(back, 3, out -> {
            out.writeUInt64(1, id);
            out.writeInt64(5, name);
        });
        return this;
    }

    /**
     * A sample.
     *
     * @param labels {@code key=value}; a value of digits is a number
     */
    MadeProfile sample(long[] locations, long[] values, String... labels) {
        message(front, 2, out -> {
            out.writeByteArray(1, packed(locations));
            out.writeByteArray(2, packed(values));
            for (String label : labels) {
                String value = label.substring(label.indexOf('=') + 1);
                boolean number = value.chars().allMatch(Character::isDigit);
                long key = text(label.substring(0, label.indexOf('=')));
                long text = number ? 0 : text(value);
                out.writeByteArray(3, bytes(to -> {
                    to.writeInt64(1, key);
                    if (number) {
                        to.writeInt64(3, Long.parseLong(value));
                    } else {
                        to.writeInt64(2, text);
                    }
                }));
            }
        });
        return this;
    }

    /** Anything in front. */
    MadeProfile message(int field, Fields fields) {
        message(front, field, fields);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(front.toByteArray());
        all.writeBytes(back.toByteArray());
        for (String string : strings) {
            write(all, out -> out.writeByteArray(6, string.getBytes(StandardCharsets.UTF_8)));
        }
        return all.toByteArray();
    }

    private static byte[] packed(long[] values) {
        return bytes(out -> {
            for (long value : values) {
                out.writeInt64NoTag(value);
            }
        });
    }

    private static void message(ByteArrayOutputStream to, int field, Fields fields) {
        write(to, out -> out.writeByteArray(field, bytes(fields)));
    }

    private static byte[] bytes(Fields fields) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        write(message, fields);
        return message.toByteArray();
    }

    private static void write(ByteArrayOutputStream to, Fields fields) {
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(to);
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
