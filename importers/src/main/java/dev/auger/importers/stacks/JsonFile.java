package dev.auger.importers.stacks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.auger.importers.Input;
import dev.auger.importers.TextEncoding;
import dev.auger.model.job.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;

/**
 * A file of JSON that is read as a stream, field by field; nothing of it is in memory but what is asked for. A pass may be made
 * several times: what samples refer to often stands behind them.
 */
public final class JsonFile {

    private static final int DEEPEST = 100_000;
    private static final int LONGEST_TEXT = 1 << 24;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final long MOST_BLANKS = 1 << 16;

    private final Input input;
    private final Job job;

    /** @param job told of every byte read */
    public JsonFile(Input input, Job job) {
        this.input = input;
        this.job = job;
    }

    /** What is done in one pass. */
    @FunctionalInterface
    public interface Pass {
        void read(JsonParser json) throws IOException;
    }

    /**
     * Reads from the first token on, which is the current one.
     *
     * @return the offset at which the file breaks off, or -1
     */
    public long pass(Pass pass) throws IOException {
        try (InputStream in = new Watched(Files.newInputStream(input.path()), job);
                JsonParser json = FACTORY.createParser(in)) {
            try {
                json.nextToken();
                pass.read(json);
                return -1;
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                return Math.max(0, json.currentLocation().getByteOffset());
            }
        }
    }

    /** Whether nothing but blanks and commas is left behind an offset: lists of events are often left open. */
    public boolean isEnd(long offset) {
        long size = input.bytes().byteSize();
        for (long at = Math.max(0, offset); at < size; at++) {
            byte b = input.bytes().get(ValueLayout.JAVA_BYTE, at);
            if (b > ' ' && b != ',' || b < 0 || size - at > MOST_BLANKS) {
                return false;
            }
        }
        return true;
    }

    /** Whether text may be JSON. */
    public static boolean probe(byte[] head) {
        String text = text(head);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                return true;
            }
            if (c > ' ' && c != '\ufeff') {
                return false;
            }
        }
        return false;
    }

    /** The beginning as text. */
    public static String text(byte[] head) {
        return new String(head, TextEncoding.of(head));
    }

    /** What is done with a field of an object; the current token is the field's value, and it may be left unread. */
    @FunctionalInterface
    public interface Field {
        void read(String name) throws IOException;
    }

    /** Goes through the fields of the object that begins here, to its end; values nobody read are skipped. */
    public static void fields(JsonParser json, Field field) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            field.read(name);
            // Left untouched, a value that begins is still current; read, its end is.
            if (json.currentToken() == value) {
                json.skipChildren();
            }
        }
    }

    /** What is done with an element of an array, which is the current token. */
    @FunctionalInterface
    public interface Element {
        void read() throws IOException;
    }

    /** Goes through the elements of the array that begins here, to its end; elements nobody read are skipped. */
    public static void elements(JsonParser json, Element element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY && token != null) {
            element.read();
            if (json.currentToken() == token) {
                json.skipChildren();
            }
            token = json.nextToken();
        }
    }

    /** A number, also one written as text; {@code otherwise} for anything else. */
    public static double real(JsonParser json, double otherwise) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return json.getDoubleValue();
        }
        if (token == JsonToken.VALUE_STRING && json.getTextLength() <= 32) {
            try {
                return Double.parseDouble(json.getText());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
        return otherwise;
    }

    /** A whole number that fits, also one written as text; {@code otherwise} for anything else. */
    public static long whole(JsonParser json, long otherwise) throws IOException {
        double value = real(json, Double.NaN);
        return value >= -0x1p62 && value <= 0x1p62 ? (long) value : otherwise;
    }

    /** An index that fits an int, or -1. */
    public static int index(JsonParser json) throws IOException {
        long value = whole(json, -1);
        return value < 0 || value >= Integer.MAX_VALUE ? -1 : (int) value;
    }

    /** A text, or a number as text; empty for anything else. */
    public static String text(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
            default -> "";
        };
    }

    /** Tells the job how far it is, and stops when that was cancelled. */
    private static final class Watched extends FilterInputStream {

        private final Job job;

        Watched(InputStream in, Job job) {
            super(in);
            this.job = job;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            job.advance(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            job.advance(Math.max(0, count));
            return count;
        }
    }
}
