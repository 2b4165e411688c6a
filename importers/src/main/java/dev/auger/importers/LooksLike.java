package dev.auger.importers;

import dev.auger.model.error.UnrecognisedInput;
import java.util.Locale;

/** What content is that no importer wants, in a word the user understands. */
final class LooksLike {

    private LooksLike() {}

    static UnrecognisedInput unrecognised(Head head) {
        return new UnrecognisedInput(name(head), head.hex());
    }

    private static String name(Head head) {
        if (head.size() == 0) {
            return "an empty file";
        }
        if (head.startsWith('P', 'K')) {
            return "a zip archive that is damaged or lies inside another";
        }
        if (head.startsWith(0x1f, 0x8b)) {
            return "gzip inside gzip inside gzip";
        }
        if (head.startsWith(0xca, 0xfe, 0xba, 0xbe)) {
            return "a Java class file";
        }
        if (head.startsWith(0x7f, 'E', 'L', 'F')) {
            return "an ELF program or library";
        }
        if (head.startsWith(0x89, 'P', 'N', 'G') || head.startsWith(0xff, 0xd8, 0xff) || head.startsWith("GIF8")) {
            return "a picture";
        }
        if (head.startsWith("%PDF")) {
            return "a PDF";
        }
        if (head.startsWith("SQLite format 3")) {
            return "an SQLite database";
        }
        if (!head.isText()) {
            return allZero(head.bytes()) ? "zeros only" : "binary data";
        }
        return textName(head);
    }

    private static String textName(Head head) {
        String start = head.text().stripLeading();
        if (start.startsWith("\ufeff")) {
            start = start.substring(1).stripLeading();
        }
        String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return "HTML";
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<!doctype")) {
            return lower.contains("<svg") ? "SVG" : "XML";
        }
        if (start.startsWith("{") || start.startsWith("[\n") || start.startsWith("[{") || start.startsWith("[ {")) {
            return "JSON";
        }
        return start.isEmpty() ? "blank text" : head.isUtf16() ? "text in UTF-16" : "text";
    }

    private static boolean allZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
