/** Libraries in the local repositories of Maven and Gradle. Nothing is fetched. */
@NullMarked
package dev.auger.importers.source.library;

import org.jspecify.annotations.NullMarked;
