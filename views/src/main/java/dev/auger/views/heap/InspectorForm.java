package dev.auger.views.heap;

import dev.auger.analysis.heap.contents.HexDump;
import dev.auger.analysis.heap.contents.TextContent;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the inspector can show of an object. */
enum InspectorForm {
    /** Elements of a collection, or keys with values. */
    ENTRIES("entries"),
    /** What a string or an array of characters or bytes says. */
    TEXT("text"),
    /** Fields of an instance, statics of a class. */
    FIELDS("fields"),
    /** Elements of an array. */
    ELEMENTS("elements"),
    /** Bytes of an array of primitives. */
    HEX("hex");

    private final String id;

    InspectorForm(String id) {
        this.id = id;
    }

    static Map<InspectorForm, String> keys() {
        Map<InspectorForm, String> keys = new LinkedHashMap<>();
        for (InspectorForm form : values()) {
            keys.put(form, "heap.inspector.form." + form.id);
        }
        return keys;
    }

    /** Those there are for an object, the most telling first. */
    static List<InspectorForm> of(HeapSnapshot heap, long object, @Nullable TextContent text, boolean collection) {
        List<InspectorForm> forms = new ArrayList<>();
        boolean array = heap.arrayLength(object) >= 0 && heap.classDescribedBy(object) < 0;
        boolean bytes = array && HexDump.has(heap, object);
        boolean says = text != null && text.length() > 0;
        // Bytes that hardly are text can still be read as such.
        boolean hardly = text != null && !text.isText();
        if (collection) {
            forms.add(ENTRIES);
        }
        if (says && !hardly) {
            forms.add(TEXT);
        }
        boolean hexFirst = bytes && heap.typeOf(object).arrayElement() == BasicType.BYTE;
        if (hexFirst) {
            forms.add(HEX);
        }
        forms.add(array ? ELEMENTS : FIELDS);
        if (bytes && !hexFirst) {
            forms.add(HEX);
        }
        if (says && hardly) {
            forms.add(TEXT);
        }
        return List.copyOf(forms);
    }
}
