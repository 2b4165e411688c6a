package dev.auger.model;

import dev.auger.model.heap.ClassHistogram;
import java.util.List;

/** A file of class histograms ({@code jcmd GC.class_histogram}, {@code jmap -histo}). */
public non-sealed interface ClassHistograms extends Evidence {

    /** At least one, in file order. */
    List<ClassHistogram> histograms();
}
