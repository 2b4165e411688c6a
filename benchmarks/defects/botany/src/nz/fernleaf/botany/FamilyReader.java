package nz.fernleaf.botany;

import java.util.Locale;
import java.util.Optional;

/** Reads names of families. */
final class FamilyReader implements Reader<Family> {
    @Override
    public Optional<Family> read(String text) {
        try {
            return Optional.of(Family.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
