package dev.auger.app.report.facts;

import dev.auger.model.heap.HeapLayout;
import org.jspecify.annotations.Nullable;

/**
 * A setting that figures depend on.
 *
 * @param file the file that says so
 * @param about the event type it is of; empty for a layout
 * @param value for example {@code period 20 ms, threshold 1 ms}; empty for a layout
 * @param layout the layout of the objects of a heap, which is told in the language of the report
 */
public record Setting(
        String file, String about, String value, @Nullable HeapLayout layout) {}
