package dev.auger.importers.source.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One version of a library as it lies in a local repository.
 *
 * @param classes its jar, or null if only sources are there
 * @param sources its sources, or null
 */
public record Library(@Nullable Path classes, @Nullable Path sources) {}
