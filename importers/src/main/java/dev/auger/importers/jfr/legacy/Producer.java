package dev.auger.importers.jfr.legacy;

import java.util.List;

/**
 * Who declares types: the JVM, the class library, an application.
 *
 * @param uri {@code http://www.oracle.com/hotspot/jvm/}
 * @param structures lists of fields that types name by index
 */
record Producer(String name, String uri, List<List<Field>> structures) {

    private static final String HOTSPOT = "http://www.oracle.com/hotspot/";

    /** Whether the types are those every JVM of this age has. */
    boolean hotspot() {
        return uri.startsWith(HOTSPOT);
    }

    /** @throws LegacyDamage if there is no such structure */
    List<Field> structure(int index) {
        if (index < 0 || index >= structures.size()) {
            throw new LegacyDamage(-1, "structure " + index + " of " + structures.size());
        }
        return structures.get(index);
    }
}
