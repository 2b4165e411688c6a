/**
 * The command line: {@link dev.auger.app.cli.AugerCommand} finds the command, each command reads files, asks {@code analysis} and
 * prints a table or JSON. Nothing here touches JavaFX; windows are opened through {@link dev.auger.app.cli.Hooks}.
 */
@NullMarked
package dev.auger.app.cli;

import org.jspecify.annotations.NullMarked;
