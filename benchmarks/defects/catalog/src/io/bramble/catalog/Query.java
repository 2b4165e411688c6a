package io.bramble.catalog;

/** What a visitor wants to see. */
record Query(int product, String language, int visit) {}
