package org.helvia.premiums;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Premiums by age, computed once for each profile. */
final class Tables {
    private final ConcurrentMap<Profile, Table> tables = new ConcurrentHashMap<>();

    Table of(Profile profile) {
        return tables.computeIfAbsent(profile, Table::compute);
    }
}
