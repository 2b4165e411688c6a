package dev.auger.analysis.pattern.fact;

import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * What a condition was met by.
 *
 * @param place in short, for the title; never empty
 * @param culprit nearest line of the program's own, if the facts have stacks
 * @param share of the resource, 0 to 1
 */
public record Found(String place, @Nullable CodePoint culprit, double share, Trail trail) {}
