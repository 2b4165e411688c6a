package dev.auger.app.cases.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.auger.model.error.MalformedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of the document and where it stands; every question about it is checked. What is absent has a default, what is of another
 * type or too large is an error that names its place.
 */
record Checked(String place, @Nullable JsonNode node) {

    /** A member of this object. */
    Checked get(String name) throws MalformedInput {
        if (node != null && !node.isObject()) {
            throw wrong("an object");
        }
        return new Checked(place + '/' + name, node == null ? null : node.get(name));
    }

    boolean isAbsent() {
        return node == null || node.isNull();
    }

    /** A text, empty if it is absent. */
    String text(int most) throws MalformedInput {
        if (isAbsent()) {
            return "";
        }
        String text = node.textValue();
        if (text == null) {
            throw wrong("a text");
        }
        if (text.length() > most) {
            throw wrong("a text of at most " + most + " characters");
        }
        return text;
    }

    /** A text, or null if it is absent or empty. */
    @Nullable
    String textOrNull(int most) throws MalformedInput {
        String text = text(most);
        return text.isEmpty() ? null : text;
    }

    long number(long otherwise, long least, long most) throws MalformedInput {
        if (isAbsent()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong("a whole number");
        }
        long number = node.longValue();
        if (number < least || number > most) {
            throw wrong("a number from " + least + " to " + most);
        }
        return number;
    }

    boolean flag() throws MalformedInput {
        if (isAbsent()) {
            return false;
        }
        if (!node.isBoolean()) {
            throw wrong("true or false");
        }
        return node.booleanValue();
    }

    /** The elements of an array, none if it is absent. */
    List<Checked> elements(int most) throws MalformedInput {
        if (isAbsent()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong("a list");
        }
        if (node.size() > most) {
            throw wrong("a list of at most " + most);
        }
        List<Checked> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new Checked(place + '/' + elements.size(), element));
        }
        return elements;
    }

    List<String> texts(int most, int mostCharacters) throws MalformedInput {
        List<String> texts = new ArrayList<>();
        for (Checked element : elements(most)) {
            texts.add(element.text(mostCharacters));
        }
        return texts;
    }

    /** An object of texts. */
    Map<String, String> textsByName(int most, int mostCharacters) throws MalformedInput {
        Map<String, String> texts = new TreeMap<>();
        if (isAbsent()) {
            return texts;
        }
        if (!node.isObject()) {
            throw wrong("an object");
        }
        if (node.size() > most) {
            throw wrong("an object of at most " + most + " members");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            texts.put(
                    member.getKey(),
                    new Checked(place + '/' + member.getKey(), member.getValue()).text(mostCharacters));
        }
        return texts;
    }

    /** An object or nothing. */
    void mustBeObject() throws MalformedInput {
        if (!isAbsent() && !node.isObject()) {
            throw wrong("an object");
        }
    }

    MalformedInput wrong(String wanted) {
        // Names in the document may be long and strange; the place is for a message.
        String shown = place.length() <= 200 ? place : place.substring(0, 200) + "\u2026";
        return new MalformedInput("case.value", -1, shown, "", -1, shown + " is not " + wanted);
    }
}
