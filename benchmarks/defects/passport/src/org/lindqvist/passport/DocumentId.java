package org.lindqvist.passport;

import java.util.Objects;

/** Country and number of a document. */
final class DocumentId {
    private final String country;
    private final int number;

    DocumentId(String country, int number) {
        this.country = country;
        this.number = number;
    }

    int number() {
        return number;
    }

    public boolean equals(DocumentId other) {
        return other != null && other.number == number && other.country.equals(country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(country, number);
    }
}
