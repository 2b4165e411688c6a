package dev.auger.model;

import dev.auger.model.threads.ThreadDump;
import java.util.List;

/** A file of thread dumps. */
public non-sealed interface ThreadDumps extends Evidence {

    /** At least one, in file order. */
    List<ThreadDump> dumps();
}
