package com.holmgate.statements;

/** Where the bookings are. */
final class Store {

    Cursor scan(int account) {
        Cursor cursor = new Cursor(this, account);
        cursor.opened();
        return cursor;
    }

    void read(int account, int from, long[] into) {
        for (int i = 0; i < into.length; i++) {
            long mixed = (account * 31L + from + i) * 0x9E3779B97F4A7C15L;
            into[i] = (mixed ^ mixed >>> 29) % 100_000;
        }
    }
}
