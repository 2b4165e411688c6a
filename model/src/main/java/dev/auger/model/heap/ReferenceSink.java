package dev.auger.model.heap;

/** Told the references of one object after another. */
public interface ReferenceSink {

    /** What follows are references of this object, by rising index. */
    void object(long object);

    /** @param target index of an object in the dump */
    void reference(long target);
}
