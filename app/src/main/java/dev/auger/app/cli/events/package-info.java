/** Every event of a recording on the command line: the types, and rows of one as a table, JSON or CSV. */
@NullMarked
package dev.auger.app.cli.events;

import org.jspecify.annotations.NullMarked;
