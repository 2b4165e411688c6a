package dev.auger.importers.pprof;

/**
 * What the values of a profile are, as it says: {@code cpu} in {@code nanoseconds}.
 *
 * @param type empty where the profile's strings are missing
 */
record ValueType(String type, String unit) {

    static final ValueType NONE = new ValueType("", "");

    /** {@code cpu/nanoseconds}, as pprof prints it. */
    String text() {
        return type + '/' + unit;
    }
}
