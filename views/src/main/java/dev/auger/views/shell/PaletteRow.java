package dev.auger.views.shell;

/** A row of the palette's list. */
sealed interface PaletteRow {

    /** Head of a section. */
    record Section(String key) implements PaletteRow {}

    /** Something to choose. */
    record Choice(PaletteEntry entry) implements PaletteRow {}
}
