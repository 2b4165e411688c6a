package dev.auger.views.heap;

import dev.auger.views.table.TableModel;
import java.util.function.IntToLongFunction;

/**
 * A table whose rows are objects: the steps of a path, or what a thread's frames hold.
 *
 * @param object object of a row, -1 if it has none
 * @param count different objects among them
 */
record ObjectLines(TableModel model, IntToLongFunction object, int count) {}
