package dev.auger.app.cli.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.Frame;
import dev.auger.model.time.Moment;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document in UTF-8, written as it is computed. Fields come out in the order they are written. Absent values are null,
 * never left out, so that every object of a list has the same fields.
 */
public final class JsonOut implements AutoCloseable {

    private final JsonGenerator generator;

    /** @param out flushed and left open by {@link #close} */
    public JsonOut(OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        generator = factory.createGenerator(out, JsonEncoding.UTF8);
    }

    /** Text that is written many times: escaped and encoded once. */
    public static final class Prepared {

        private final SerializedString text;

        private Prepared(SerializedString text) {
            this.text = text;
        }
    }

    /** Prepares a text for being written many times. */
    public static Prepared prepare(String text) {
        return new Prepared(new SerializedString(wellFormed(text)));
    }

    public JsonOut text(Prepared field, Prepared value) throws IOException {
        generator.writeFieldName(field.text);
        generator.writeString(value.text);
        return this;
    }

    public JsonOut number(Prepared field, long value) throws IOException {
        generator.writeFieldName(field.text);
        generator.writeNumber(value);
        return this;
    }

    public JsonOut beginObject() throws IOException {
        generator.writeStartObject();
        return this;
    }

    public JsonOut beginObject(String field) throws IOException {
        generator.writeObjectFieldStart(field);
        return this;
    }

    public JsonOut endObject() throws IOException {
        generator.writeEndObject();
        return this;
    }

    public JsonOut beginArray(String field) throws IOException {
        generator.writeArrayFieldStart(field);
        return this;
    }

    public JsonOut beginArray() throws IOException {
        generator.writeStartArray();
        return this;
    }

    public JsonOut endArray() throws IOException {
        generator.writeEndArray();
        return this;
    }

    public JsonOut text(String field, @Nullable String value) throws IOException {
        generator.writeFieldName(field);
        return element(value);
    }

    /** A string, or null, as an array element. */
    public JsonOut element(@Nullable String value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(wellFormed(value));
        }
        return this;
    }

    /** A whole number as an array element. */
    public JsonOut element(long value) throws IOException {
        generator.writeNumber(value);
        return this;
    }

    /** A truth value as an array element. */
    public JsonOut element(boolean value) throws IOException {
        generator.writeBoolean(value);
        return this;
    }

    /** A number as an array element; null for what JSON has no number for. */
    public JsonOut element(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeNull();
        }
        return this;
    }

    public JsonOut number(String field, long value) throws IOException {
        generator.writeNumberField(field, value);
        return this;
    }

    /** A number where a negative one means unknown, and is written as null. */
    public JsonOut known(String field, long value) throws IOException {
        if (value < 0) {
            generator.writeNullField(field);
        } else {
            generator.writeNumberField(field, value);
        }
        return this;
    }

    /** A decimal number as it stands, or null. */
    public JsonOut decimal(String field, @Nullable String number) throws IOException {
        generator.writeFieldName(field);
        if (number == null) {
            generator.writeNull();
        } else {
            generator.writeNumber(number);
        }
        return this;
    }

    public JsonOut flag(String field, boolean value) throws IOException {
        generator.writeBooleanField(field, value);
        return this;
    }

    public JsonOut nothing(String field) throws IOException {
        generator.writeNullField(field);
        return this;
    }

    /** Milliseconds with at most six decimals; null for a negative (unknown) duration. */
    public JsonOut millis(String field, double millis) throws IOException {
        if (millis < 0) {
            generator.writeNullField(field);
        } else {
            generator.writeFieldName(field);
            generator.writeNumber(Figures.millis(millis));
        }
        return this;
    }

    /** A fraction of one, rounded to six decimals. */
    public JsonOut share(String field, double share) throws IOException {
        generator.writeFieldName(field);
        generator.writeNumber(Figures.millis(share));
        return this;
    }

    /** ISO-8601, or null. */
    public JsonOut moment(String field, @Nullable Moment moment) throws IOException {
        return text(field, moment == null ? null : moment.iso());
    }

    /** {@code "0x…"} in lower case without leading zeros. */
    public JsonOut address(String field, long address) throws IOException {
        return text(field, "0x" + Long.toHexString(address));
    }

    /** The four fields of a frame, into the object being written; a frame without a line has null. */
    public JsonOut frameFields(Frame frame) throws IOException {
        return text("class", frame.className())
                .text("method", frame.method())
                .text("file", frame.file())
                .known("line", frame.line());
    }

    /** Ends the document with a line break. */
    @Override
    public void close() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }

    /** Names read from a damaged file may hold half a surrogate pair, which has no UTF-8 form: it becomes U+FFFD. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
        return out.toString();
    }
}
