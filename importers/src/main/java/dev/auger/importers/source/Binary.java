package dev.auger.importers.source;

import dev.auger.importers.classfile.ClassLines;
import dev.auger.importers.source.binary.ClassPlace;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A class file at hand.
 *
 * @param place where it is
 * @param internal its name with slashes
 */
record Binary(ClassPlace place, String internal, byte[] bytes, ClassLines lines) {

    /** The class of a name at a place; empty if it is not there or is damaged. */
    static Optional<Binary> at(ClassPlace place, String className) {
        String internal = className.replace('.', '/');
        try {
            Optional<byte[]> bytes = place.bytes(internal);
            return bytes.flatMap(b -> ClassLines.of(b).map(lines -> new Binary(place, internal, b, lines)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    boolean sameBytes(Binary other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** The class it is nested in, or itself: the part of the name before the first dollar for which there is a class. */
    String outermost() throws IOException {
        int simple = internal.lastIndexOf('/') + 1;
        for (int dollar = internal.indexOf('$', simple + 1); dollar > 0; dollar = internal.indexOf('$', dollar + 1)) {
            String outer = internal.substring(0, dollar);
            if (place.bytes(outer).isPresent()) {
                return outer;
            }
        }
        return internal;
    }
}
