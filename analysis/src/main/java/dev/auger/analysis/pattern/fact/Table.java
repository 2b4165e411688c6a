package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.threads.ThreadDump;
import java.util.List;

/** A kind of facts: rows with columns, and measures of groups of rows. Stateless. */
public interface Table {

    String name();

    /** Facts of a row. */
    List<Fact> columns();

    /** Facts of a group of rows, besides those of {@link Group#MEASURES}. */
    List<Fact> measures();

    /** Whether rows are of something a pattern names: a type of event, a class. */
    default boolean hasSubject() {
        return false;
    }

    /** Whether rows have fields of their own beside their columns. */
    default boolean hasFields() {
        return false;
    }

    /** Whether it has anything to say of processes of a platform. */
    default boolean speaksOf(ThreadDump.Platform platform) {
        return true;
    }

    /** Rows for each piece of evidence that has any to give; empty where the evidence is not there. */
    List<Rows> open(Sources sources, List<String> of);

    /** What to record where {@link #open} gives nothing. */
    Need need(ThreadDump.Platform platform, List<String> of);
}
