package dev.auger.views.heap;

import dev.auger.analysis.heap.ObjectWords;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;

/**
 * What an object is called on a line: by what it holds or says, else by its address. Read on a worker, put into words later.
 *
 * @param described name of the class that a class object describes, empty for other objects
 */
record NamedObject(ObjectWords words, String described, long address) {

    private static final int LONGEST = 48;

    static NamedObject of(HeapSnapshot heap, long object) {
        int described = heap.classDescribedBy(object);
        return new NamedObject(
                ObjectWords.of(heap, object),
                described < 0 ? "" : heap.heapClass(described).name(),
                heap.addressOf(object));
    }

    String text(Texts texts) {
        if (!described.isEmpty()) {
            return texts.get("heap.path.class", HeapNames.shortClass(described));
        }
        String type = words.className();
        if (words.size() >= 0 && type.endsWith("[]")) {
            return type.substring(0, type.length() - 2) + '[' + Numbers.count(words.size()) + ']';
        }
        if (words.size() >= 0) {
            return type + ", "
                    + (words.capacity() < 0
                            ? texts.get("heap.inspector.holds", words.size(), Numbers.count(words.size()))
                            : texts.get(
                                    "heap.inspector.of", Numbers.count(words.size()), Numbers.count(words.capacity())));
        }
        if (words.value().isEmpty()) {
            return type + " @ " + Numbers.address(address);
        }
        String line = words.value().replace('\n', ' ');
        String value = line.length() > LONGEST ? line.substring(0, LONGEST) + '…' : line;
        return type + ' ' + (type.equals("String") ? '"' + value + '"' : value);
    }
}
