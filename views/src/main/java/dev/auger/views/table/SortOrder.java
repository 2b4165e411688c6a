package dev.auger.views.table;

/**
 * Which column a table is sorted by.
 *
 * @param column id of the column; empty for the model's own order
 */
public record SortOrder(String column, boolean descending) {

    /** The order in which the model gives its rows. */
    public static final SortOrder NONE = new SortOrder("", false);
}
