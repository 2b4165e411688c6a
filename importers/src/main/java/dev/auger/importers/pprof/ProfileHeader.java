package dev.auger.importers.pprof;

import java.util.ArrayList;
import java.util.List;

/** What a profile says about itself, once. */
final class ProfileHeader {

    final List<ValueType> types = new ArrayList<>();
    final List<String> comments = new ArrayList<>();
    String dropFrames = "";
    String keepFrames = "";
    String defaultType = "";
    ValueType periodType = ValueType.NONE;

    /** Epoch nanoseconds, 0 if it does not say. */
    long time;

    /** Nanoseconds, 0 if it does not say. */
    long duration;

    long period;
}
