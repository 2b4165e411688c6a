package dev.auger.app.cli;

import dev.auger.model.Evidence;
import dev.auger.model.Passport;
import java.util.List;

/**
 * What an argument turned out to name.
 *
 * @param evidence of the wanted type, in order; closed by {@link #close}
 * @param others passports of readable files of other types
 * @param failures files that could not be read
 */
record Found<T extends Evidence>(List<T> evidence, List<Passport> others, List<Failure> failures)
        implements AutoCloseable {

    @Override
    public void close() {
        evidence.forEach(Evidence::close);
    }
}
