package dev.auger.app.capture;

/** Is told how far a capture is, from the thread that does it. */
@FunctionalInterface
public interface CaptureWatch {

    /** Nobody watches. */
    CaptureWatch NONE = (step, fraction, bytes) -> {};

    /**
     * @param step what is being recorded
     * @param fraction 0 to 1 of this step, or -1 while unknown
     * @param bytes written or received so far, or 0
     */
    void at(Step step, double fraction, long bytes);
}
