package dev.auger.views.table;

import dev.auger.model.job.Job;

/** Sorts the rows of a model that knows its columns better than cell by cell. Called on a worker. */
@FunctionalInterface
public interface RowSorter {

    /**
     * All rows in order.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    int[] order(SortOrder sort, Job job);
}
