package dev.auger.app.capture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words HotSpot writes about itself into {@code hsperfdata_USER/PID}, version 2.0 (OpenJDK, {@code perfMemory.hpp} and
 * {@code perfData.hpp}). Reading them disturbs nobody: attaching, the other way to learn a version, stops the process for a
 * moment and starts a thread in it.
 *
 * <pre>
 * header   0 u4 magic cafec0c0, high byte first   4 u1 order (1: low byte first)   5 u1 major   6 u1 minor   7 u1 accessible
 *          8 u4 used   12 u4 overflow   16 u8 time   24 u4 offset of the first entry   28 u4 entries
 * entry    0 u4 length   4 u4 offset of the name   8 u4 elements, 0 for one   12 u1 type ('B' is text)   13 u1 flags
 *         14 u1 unit   15 u1 kind   16 u4 offset of the value
 * </pre>
 */
final class PerfData {

    private static final int MAGIC = 0xcafec0c0;
    private static final int HEADER = 32;
    private static final int ENTRY = 20;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ENTRIES = 10_000;

    private PerfData() {}

    /** The texts by name; none if there is no such file or it is something else. Never throws. */
    static Map<String, String> texts(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Map.of();
            }
            return texts(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException | SecurityException e) {
            return Map.of();
        }
    }

    static Map<String, String> texts(ByteBuffer data) {
        Map<String, String> texts = new TreeMap<>();
        try {
            if (data.limit() < HEADER || data.getInt(0) != MAGIC) {
                return texts;
            }
            data.order(data.get(4) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int entries = Math.clamp(data.getInt(28), 0, MOST_ENTRIES);
            long at = Integer.toUnsignedLong(data.getInt(24));
            for (int i = 0; i < entries && at <= data.limit() - ENTRY; i++) {
                int start = (int) at;
                long length = Integer.toUnsignedLong(data.getInt(start));
                if (length < ENTRY || length > data.limit() - at) {
                    break;
                }
                if (data.get(start + 12) == 'B') {
                    byte[] entry = new byte[(int) length];
                    data.get(start, entry);
                    texts.put(text(entry, data.getInt(start + 4)), text(entry, data.getInt(start + 16)));
                }
                at += length;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            // The file is written while it is read, or is damaged: what was understood counts.
            return texts;
        }
        return texts;
    }

    private static String text(byte[] entry, int from) {
        if (from < ENTRY || from >= entry.length) {
            return "";
        }
        int end = from;
        while (end < entry.length && entry[end] != 0) {
            end++;
        }
        return new String(entry, from, end - from, StandardCharsets.UTF_8);
    }
}
