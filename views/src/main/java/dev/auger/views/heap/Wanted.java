package dev.auger.views.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.trail.Selection;

/**
 * What is chosen to be explained: the object chosen here, or its class, else the class chosen among allocations.
 *
 * @param className empty if nothing is chosen
 * @param object -1 for the class, also where the object is of another dump
 */
record Wanted(String className, long object) {

    static Wanted of(Selection selection, HeapSnapshot heap) {
        Selection.HeapObject object = selection.object();
        if (object != null) {
            return new Wanted(object.className(), object.address() < 0 ? -1 : heap.objectAt(object.address()));
        }
        Selection.Allocation allocation = selection.allocation();
        String name = allocation == null ? null : allocation.className();
        return new Wanted(name == null ? "" : name, -1);
    }

    /** The class where there is room for a few words. */
    String shortName() {
        return HeapNames.shortClass(className);
    }
}
