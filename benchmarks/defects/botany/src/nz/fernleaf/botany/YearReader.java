package nz.fernleaf.botany;

import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads years. */
final class YearReader implements Reader<Year> {
    private static final Pattern YEAR = Pattern.compile("1[789]\\d\\d");

    @Override
    public Optional<Year> read(String text) {
        return YEAR.matcher(text).matches() ? Optional.of(Year.of(Integer.parseInt(text))) : Optional.empty();
    }
}
