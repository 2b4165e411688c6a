package dev.auger.app.shell;

/**
 * What is said of a capture while its page is not in front.
 *
 * @param titleKey what happens, or happened
 * @param name what is recorded: a program, an address
 * @param linkKey word of what can be done
 * @param action does it
 * @param toast whether it is said in passing as well: it has just ended, and there is something to open
 */
record CaptureNote(String titleKey, String name, String linkKey, Runnable action, boolean toast) {}
