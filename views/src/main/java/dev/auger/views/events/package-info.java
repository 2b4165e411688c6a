/** Every event of a recording: the types, their rows, charts of their fields over time, heat maps. */
@NullMarked
package dev.auger.views.events;

import org.jspecify.annotations.NullMarked;
