package dev.auger.views.shell;

/**
 * A page about a file that can be opened.
 *
 * @param id the page's stable name, for example {@code events}
 * @param titleKey resource key of its title
 * @param icon Feather name
 */
public record PageLink(String id, String titleKey, String icon) {}
