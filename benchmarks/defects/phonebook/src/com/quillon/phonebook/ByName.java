package com.quillon.phonebook;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** As people expect names to be ordered, accents or not. */
final class ByName implements Comparator<Entry> {

    @Override
    public int compare(Entry a, Entry b) {
        return plain(a.name()).compareTo(plain(b.name()));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    }
}
