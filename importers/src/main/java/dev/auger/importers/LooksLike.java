package dev.auger.importers;

import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.error.UnrecognisedInput.Kind;
import java.util.Locale;

/** What content is that no importer wants. */
final class LooksLike {

    private LooksLike() {}

    static UnrecognisedInput unrecognised(Head head) {
        return new UnrecognisedInput(kind(head), head.hex());
    }

    private static Kind kind(Head head) {
        if (head.size() == 0) {
            return Kind.EMPTY;
        }
        if (head.startsWith('P', 'K')) {
            return Kind.ZIP;
        }
        if (head.startsWith(0x1f, 0x8b)) {
            return Kind.GZIP;
        }
        if (head.startsWith(0xca, 0xfe, 0xba, 0xbe)) {
            return Kind.CLASS_FILE;
        }
        if (head.startsWith(0x7f, 'E', 'L', 'F')) {
            return Kind.ELF;
        }
        if (head.startsWith(0x89, 'P', 'N', 'G') || head.startsWith(0xff, 0xd8, 0xff) || head.startsWith("GIF8")) {
            return Kind.PICTURE;
        }
        if (head.startsWith("%PDF")) {
            return Kind.PDF;
        }
        if (head.startsWith("SQLite format 3")) {
            return Kind.SQLITE;
        }
        if (!head.isText()) {
            return allZero(head.bytes()) ? Kind.ZEROS : Kind.BINARY;
        }
        return textKind(head);
    }

    private static Kind textKind(Head head) {
        String start = head.text().stripLeading();
        if (start.startsWith("\ufeff")) {
            start = start.substring(1).stripLeading();
        }
        String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Kind.HTML;
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<!doctype")) {
            return lower.contains("<svg") ? Kind.SVG : Kind.XML;
        }
        if (start.startsWith("{") || start.startsWith("[\n") || start.startsWith("[{") || start.startsWith("[ {")) {
            return Kind.JSON;
        }
        return start.isEmpty() ? Kind.BLANK : head.isUtf16() ? Kind.UTF16 : Kind.TEXT;
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
