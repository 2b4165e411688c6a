package dev.auger.views.shell;

/**
 * Rules that could not run.
 *
 * @param title how many, or which
 * @param detail the evidence they need, and what it would make possible
 */
public record BlockedRule(String title, String detail) {}
