package com.holmgate.statements;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Looks into accounts. */
final class Finder {
    private final Store store;

    Finder(Store store) {
        this.store = store;
    }

    long balance(int account) {
        long balance = 0;
        try (Cursor all = store.scan(account)) {
            while (all.next()) {
                balance += all.row();
            }
        }
        return balance;
    }

    OptionalLong find(int account, LongPredicate wanted) {
        long found = first(account, wanted);
        return found == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private long first(int account, LongPredicate wanted) {
        Cursor cursor = store.scan(account);
        while (cursor.next()) {
            if (wanted.test(cursor.row())) {
                return cursor.row();
            }
        }
        cursor.close();
        return Long.MIN_VALUE;
    }
}
