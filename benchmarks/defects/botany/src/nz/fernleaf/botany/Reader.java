package nz.fernleaf.botany;

import java.util.Optional;

/** Makes something of a word. */
interface Reader<T> {
    Optional<T> read(String text);
}
