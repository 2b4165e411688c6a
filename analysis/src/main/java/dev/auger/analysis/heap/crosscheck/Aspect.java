package dev.auger.analysis.heap.crosscheck;

/** What is compared, in the order it is told. */
public enum Aspect {
    /** Objects in the file, before unreachable ones are dropped. */
    OBJECTS_IN_FILE("objectsInFile", Kind.COUNT),
    /** Objects of the graph: those that are reachable. */
    OBJECTS("objects", Kind.COUNT),
    /** Reachable class objects. */
    CLASSES("classes", Kind.COUNT),
    /** Objects that are GC roots. */
    GC_ROOTS("gcRoots", Kind.COUNT),
    /** Whether one object is a GC root: 1 or 0. */
    GC_ROOT("gcRoot", Kind.COUNT),
    /** Reachable instances of one class. */
    INSTANCES("instances", Kind.COUNT),
    /** Immediate dominator of one object. */
    DOMINATOR("dominator", Kind.ADDRESS),
    /** Objects one object retains. */
    RETAINED_OBJECTS("retainedObjects", Kind.COUNT),
    /** Shallow size of one object, by MAT's model. */
    SHALLOW_BYTES("shallowBytes", Kind.COUNT),
    /** Retained size of one object, by MAT's model. */
    RETAINED_BYTES("retainedBytes", Kind.COUNT),
    /** All immediate dominators, as one checksum. */
    DOMINATOR_TREE("dominatorTree", Kind.DIGEST),
    /** Immediate dominators of all instances of one class, as one checksum. */
    CLASS_DOMINATORS("classDominators", Kind.DIGEST);

    /** What its values are. */
    public enum Kind {
        COUNT,
        ADDRESS,
        DIGEST
    }

    private final String id;
    private final Kind kind;

    Aspect(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** The name used in JSON and in resource keys. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }
}
