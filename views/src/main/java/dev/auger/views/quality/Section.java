package dev.auger.views.quality;

import java.util.Locale;

/** The tables of the page; their ids are the places on it that can be gone to. */
enum Section {
    EVENTS,
    LOSSES,
    SAMPLES,
    ERROR;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of an id, or this one for any other text. */
    Section or(String id) {
        for (Section section : values()) {
            if (section.id().equals(id)) {
                return section;
            }
        }
        return this;
    }
}
