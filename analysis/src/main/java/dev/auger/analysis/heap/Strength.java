package dev.auger.analysis.heap;

/** Which references a path may lead over. */
public enum Strength {
    /** Only those the collector never clears. */
    STRONG,
    /** Also the referents of soft references, which it keeps while there is memory. */
    SOFT,
    /** Also those of weak, phantom and final references. */
    ANY
}
