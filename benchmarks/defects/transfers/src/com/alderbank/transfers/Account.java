package com.alderbank.transfers;

/** An account; callers hold its monitor. */
final class Account {
    private final String number;
    private long balance;
    private int authorization;

    Account(String number, long balance) {
        this.number = number;
        this.balance = balance;
    }

    void authorize(int amount) {
        int code = number.hashCode() + amount;
        for (int i = 0; i < 300_000; i++) {
            code = code * 31 + i;
        }
        authorization = code;
    }

    void add(int amount) {
        balance += amount + (authorization == 42 ? 1 : 0);
    }
}
