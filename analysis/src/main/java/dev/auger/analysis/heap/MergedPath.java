package dev.auger.analysis.heap;

import java.util.List;

/**
 * Where the instances of a class are kept: their shortest paths laid over each other as far as most run together.
 *
 * @param instances reachable instances of the class
 * @param strong those of them with a path over strong references
 * @param common the path most of them share, ending at the object where they part
 * @param through instances whose path runs through that object
 * @param branches the objects the paths go to from there, most instances first, at most twenty
 */
public record MergedPath(
        String className, long instances, long strong, HeapPath common, long through, List<Branch> branches) {

    /**
     * @param object next object on the path
     * @param field field or element by which the common path's last object refers to it
     */
    public record Branch(long object, String className, String field, long instances) {}
}
