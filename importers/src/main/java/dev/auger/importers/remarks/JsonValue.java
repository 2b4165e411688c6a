package dev.auger.importers.remarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a JSON document; what is not there is an empty value, so that a path can be followed without looking. */
final class JsonValue {

    private static final int MOST_VALUES = 8_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(RemarkFile.MOST_BYTES)
                    .maxNestingDepth(200)
                    .maxStringLength(4 << 20)
                    .maxNameLength(8_192)
                    .maxNumberLength(64)
                    .build())
            .build();

    private final @Nullable Object value;

    private JsonValue(@Nullable Object value) {
        this.value = value;
    }

    /** Reads a document; what follows it is passed over. */
    static JsonValue read(byte[] bytes, Job job) throws MalformedInput {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            in.nextToken();
            return new JsonValue(value(in, new int[1], job));
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
            throw new MalformedInput("remarks.json", at, "SARIF", "", -1, e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedInput("remarks.json", -1, "SARIF", "", -1, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object value(JsonParser in, int[] count, Job job) throws IOException {
        if ((++count[0] & 0xfff) == 0) {
            job.check();
        }
        if (count[0] > MOST_VALUES) {
            throw new IOException("more than " + MOST_VALUES + " values");
        }
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> members = new HashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                Object member = value(in, count, job);
                if (member != null) {
                    members.put(name, member);
                }
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                Object element = value(in, count, job);
                elements.add(element == null ? "" : element);
            }
            return elements;
        }
        return token == JsonToken.VALUE_STRING ? in.getText() : token == JsonToken.VALUE_NUMBER_INT ? number(in) : null;
    }

    private static @Nullable Object number(JsonParser in) throws IOException {
        return in.getNumberType() == JsonParser.NumberType.INT ? in.getIntValue() : null;
    }

    JsonValue get(String member) {
        return new JsonValue(value instanceof Map<?, ?> members ? members.get(member) : null);
    }

    JsonValue get(int element) {
        return new JsonValue(
                value instanceof List<?> all && element >= 0 && element < all.size() ? all.get(element) : null);
    }

    boolean isArray() {
        return value instanceof List<?>;
    }

    List<JsonValue> elements() {
        List<JsonValue> elements = new ArrayList<>();
        if (value instanceof List<?> all) {
            all.forEach(element -> elements.add(new JsonValue(element)));
        }
        return elements;
    }

    String text(String otherwise) {
        return value instanceof String text ? text : otherwise;
    }

    int number(int otherwise) {
        return value instanceof Integer number ? number : otherwise;
    }
}
