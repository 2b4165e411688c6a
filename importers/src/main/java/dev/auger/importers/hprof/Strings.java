package dev.auger.importers.hprof;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Texts of the dump's UTF8 records by identifier: names of classes, fields, methods and files. */
record Strings(Records records, LongMap positions) {

    private static final int LONGEST = 65535;

    /** The text, or an empty string for an identifier the dump does not define. */
    String text(long id) {
        long body = positions.get(id & Long.MAX_VALUE);
        if (body == LongMap.ABSENT) {
            return "";
        }
        int idBytes = records.identifierBytes();
        // The length of the record stands right before its body and counts the identifier.
        long length = Math.min(LONGEST, records.u4(body - 4) - idBytes);
        byte[] utf8 = new byte[(int) length];
        MemorySegment.copy(records.bytes(), ValueLayout.JAVA_BYTE, body + idBytes, utf8, 0, utf8.length);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
