package dev.auger.importers.threads.dump;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The locks of one dump, each with a number: an address means one object in all of it, because it is taken at one instant. */
final class LockTable {

    private static final int NONE = -1;

    private int count;
    private byte[] forms = new byte[16];
    private long[] values = new long[16];
    private String[] classNames = new String[16];
    private int[] holders = new int[16];
    private @Nullable String @Nullable [] texts;
    private int[] slots = filled(64);

    /** The number of a lock. */
    int number(LockName lock) {
        int slot = hash(lock.form(), lock.value(), lock.className(), lock.text()) & slots.length - 1;
        while (slots[slot] != NONE) {
            int known = slots[slot];
            if (same(known, lock)) {
                if (classNames[known].isEmpty()) {
                    classNames[known] = lock.className();
                }
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = count;
        return add(lock);
    }

    private int add(LockName lock) {
        if (count == values.length) {
            int more = count * 2;
            forms = Arrays.copyOf(forms, more);
            values = Arrays.copyOf(values, more);
            classNames = Arrays.copyOf(classNames, more);
            holders = Arrays.copyOf(holders, more);
            texts = texts == null ? null : Arrays.copyOf(texts, more);
        }
        forms[count] = (byte) lock.form();
        values[count] = lock.value();
        classNames[count] = lock.className();
        holders[count] = NONE;
        if (lock.text() != null) {
            @Nullable String[] all = texts == null ? new String[values.length] : texts;
            all[count] = lock.text();
            texts = all;
        }
        count++;
        if (count * 2 > slots.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        for (int i = 0; i < count; i++) {
            int slot = hash(forms[i], values[i], classNames[i], text(i)) & slots.length - 1;
            while (slots[slot] != NONE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    // The class is part of an identity only.
    private static int hash(int form, long value, String className, @Nullable String text) {
        int hash = text != null
                ? text.hashCode()
                : Long.hashCode(value * 0x9e3779b97f4a7c15L)
                        + form * 31
                        + (form == LockName.IDENTITY ? className.hashCode() : 0);
        return hash ^ hash >>> 15;
    }

    private boolean same(int known, LockName lock) {
        String text = lock.text();
        return forms[known] == lock.form()
                && values[known] == lock.value()
                && (text == null || text.equals(text(known)))
                && (lock.form() != LockName.IDENTITY || lock.className().equals(classNames[known]));
    }

    private @Nullable String text(int lock) {
        return texts == null ? null : texts[lock];
    }

    String id(int lock) {
        return LockName.id(forms[lock], values[lock], classNames[lock], text(lock));
    }

    String className(int lock) {
        return classNames[lock];
    }

    /** Row of the first thread that holds the lock, or -1. */
    int holder(int lock) {
        return holders[lock];
    }

    void hold(int lock, int row) {
        if (holders[lock] == NONE) {
            holders[lock] = row;
        }
    }

    int count() {
        return count;
    }

    /** Nothing is added from now on. */
    void seal() {
        slots = new int[0];
    }
}
