package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.List;

/** Takes a value of the 0.9 file at the cursor and appends it as JFR 2 has it. */
@FunctionalInterface
interface Copier {

    /** @param time ticks at which keys of constants are meant */
    void copy(Cursor in, ByteRecord out, long time);

    static Copier all(List<Copier> parts) {
        Copier[] copiers = parts.toArray(Copier[]::new);
        return (in, out, time) -> {
            for (Copier copier : copiers) {
                copier.copy(in, out, time);
            }
        };
    }

    static Copier array(Copier element, int least) {
        return (in, out, time) -> {
            int count = Values.count(in, least);
            out.putInteger(count);
            for (int i = 0; i < count; i++) {
                element.copy(in, out, time);
            }
        };
    }

    /** A number, a truth value or a string; unsigned numbers become the next wider type. */
    static Copier plain(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> (in, out, time) -> out.putByte(in.readByte());
            case U1 -> (in, out, time) -> out.putInteger(in.readUnsignedByte());
            case SHORT -> (in, out, time) -> out.putInteger(in.readShort());
            case U2 -> (in, out, time) -> out.putInteger(in.readUnsignedShort());
            case INT -> (in, out, time) -> out.putInteger(in.readInt());
            case FLOAT -> (in, out, time) -> out.putFloatBits(in.readInt());
            case U4 -> (in, out, time) -> out.putInteger(in.readUnsignedInt());
            case LONG, U8 -> (in, out, time) -> out.putInteger(in.readLong());
            case DOUBLE -> (in, out, time) -> out.putDoubleBits(in.readLong());
            case UTF8 -> (in, out, time) -> out.copyUtf8(in);
            case STRING -> (in, out, time) -> out.copyChars(in);
            default -> throw new LegacyDamage(-1, "no plain value: " + kind);
        };
    }
}
