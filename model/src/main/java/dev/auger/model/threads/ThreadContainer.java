package dev.auger.model.threads;

import org.jspecify.annotations.Nullable;

/**
 * What threads belong to: an executor, or the scope of a structured task. They form a tree, as {@code Thread.dump_to_file} prints it
 * in JSON.
 *
 * @param name as {@code ThreadRef.group} of its threads has it; the root's is {@code <root>}, and its threads have no group
 * @param parent name of the one it was opened in, or null for the root
 * @param ownerId id of the thread that opened it, where it has an owner, else empty
 * @param threads how many threads are printed of it
 */
public record ThreadContainer(String name, @Nullable String parent, String ownerId, int threads) {}
