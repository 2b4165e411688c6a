package dev.auger.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the start page offers. Only what works is offered: a card, a format or a button that is not built is not in the lists.
 *
 * @param open asks for files
 * @param paste reads the clipboard as a thread dump
 * @param keys shows the keys
 * @param cards ways to begin, most important first
 * @param formatKeys resource keys of the formats that can be opened, for example {@code start.format.jfr}
 * @param drop files or folders were dropped
 * @param recent a recent case was chosen, by its id
 * @param allRecent shows all recent cases
 * @param version the program's version, for the foot
 */
public record StartModel(
        Action open,
        Action paste,
        Action keys,
        List<StartCard> cards,
        List<String> formatKeys,
        Consumer<List<Path>> drop,
        Consumer<String> recent,
        Runnable allRecent,
        String version) {

    public StartModel {
        cards = List.copyOf(cards);
        formatKeys = List.copyOf(formatKeys);
    }
}
