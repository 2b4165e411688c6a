package dev.auger.views.shell;

import java.util.List;

/**
 * One way to begin, shown as a card at the right of the start page.
 *
 * @param action what it does; its icon and its first key are shown
 * @param titleKey resource key of the title
 * @param detailKey resource key of the second line
 * @param arguments arguments of the second line
 */
public record StartCard(Action action, String titleKey, String detailKey, List<Object> arguments) {

    public StartCard {
        arguments = List.copyOf(arguments);
    }
}
