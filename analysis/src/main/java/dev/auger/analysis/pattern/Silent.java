package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.fact.Need;
import dev.auger.model.threads.ThreadDump.Platform;

/** A pattern that was not looked for, because there is no evidence that could show it. */
public record Silent(String pattern, Platform platform, Need needs) {}
