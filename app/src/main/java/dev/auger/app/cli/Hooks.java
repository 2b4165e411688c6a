package dev.auger.app.cli;

import dev.auger.app.cli.flame.PictureMaker;

/** What the command line starts and does not contain. */
public record Hooks(OpenAction open, DemoAction demo, PictureMaker pictures) {}
