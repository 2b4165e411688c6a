package dev.auger.importers.source.place;

import dev.auger.importers.source.names.Wanted;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.util.List;

/** Somewhere source may lie. Names from evidence are compared with names found there and never become part of a path. */
public interface SourcePlace extends AutoCloseable {

    /** Largest file that is taken for source. */
    long LARGEST = 16L << 20;

    /** What it is called, without the folders it lies in. */
    String name();

    /** The texts that match best, all alike; empty if there is none. */
    List<SourceText> find(Wanted wanted, Job job) throws IOException;

    @Override
    void close() throws IOException;
}
