package dev.auger.model.recording;

/** Whether a kind of sample is there. "Not recorded" is never shown as zero. */
public enum Availability {
    /** There are samples. */
    PRESENT,
    /** The event was enabled and did not occur. */
    NONE_OCCURRED,
    /** The event was off, or unknown to that JVM. */
    NOT_RECORDED
}
