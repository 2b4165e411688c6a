package dev.auger.model.threads;

/**
 * Numbers a dump prints of a thread; -1 for those it does not.
 *
 * @param cpuMillis CPU time of the thread's life
 * @param elapsedMillis age of the thread
 * @param waitMillis how long it has been waiting, as the runtime says it: Go in whole minutes, from one on
 * @param allocatedBytes bytes allocated in its life
 * @param priority Java priority
 * @param definedClasses classes it has defined in its life
 */
public record ThreadFigures(
        double cpuMillis,
        double elapsedMillis,
        double waitMillis,
        long allocatedBytes,
        int priority,
        long definedClasses) {

    /** Nothing was printed. */
    public static final ThreadFigures NONE = new ThreadFigures(-1, -1, -1, -1, -1);

    /** Of a thread whose classes nobody counted. */
    public ThreadFigures(double cpuMillis, double elapsedMillis, double waitMillis, long allocatedBytes, int priority) {
        this(cpuMillis, elapsedMillis, waitMillis, allocatedBytes, priority, -1);
    }

    /** Of a thread that only says how long it has been waiting. */
    public static ThreadFigures waiting(double millis) {
        return new ThreadFigures(-1, -1, millis, -1, -1);
    }
}
