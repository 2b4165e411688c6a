package dev.auger.analysis.code;

import dev.auger.model.job.Job;
import java.util.List;
import java.util.Map;

/**
 * What was sampled in one source file beside its lines: its methods, and what its lines called.
 *
 * @param methods heaviest total first, equal ones by name
 * @param callees by 1-based line of the class file; heaviest first, equal ones by name
 */
public record FileHeat(List<MethodWeight> methods, Map<Integer, List<Callee>> callees) {

    public static final FileHeat NONE = new FileHeat(List.of(), Map.of());

    public FileHeat {
        methods = List.copyOf(methods);
        callees = Map.copyOf(callees);
    }

    /**
     * Walks the stacks that were weighed.
     *
     * @param unit {@link dev.auger.model.trail.CodePoint#unit} of any place in the file
     */
    public static FileHeat of(LineHeat heat, String unit, Job job) {
        return new FileCount(heat.stacks(), unit).count(job);
    }
}
