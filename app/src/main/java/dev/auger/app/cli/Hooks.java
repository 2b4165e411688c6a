package dev.auger.app.cli;

/** What the command line starts and does not contain. */
public record Hooks(OpenAction open, DemoAction demo) {}
