/**
 * Eclipse MAT's parser as a second opinion on the graph of a heap dump. It runs in a child process on a link to the dump in a
 * scratch folder, because it writes indexes beside what it opens; this process never loads its classes. What the child prints is
 * not trusted.
 */
@NullMarked
package dev.auger.importers.mat;

import org.jspecify.annotations.NullMarked;
