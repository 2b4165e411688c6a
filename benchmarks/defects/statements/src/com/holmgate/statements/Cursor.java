package com.holmgate.statements;

/** Goes through the bookings of an account, a page at a time. */
final class Cursor extends Tracked {
    private static final int PAGE = 1_500;

    private final Store store;
    private final int account;
    private final long[] page = new long[PAGE];
    private int at = -1;

    Cursor(Store store, int account) {
        this.store = store;
        this.account = account;
    }

    boolean next() {
        at++;
        if (at % PAGE == 0) {
            store.read(account, at, page);
        }
        return at < 2 * PAGE;
    }

    long row() {
        return page[at % PAGE];
    }
}
