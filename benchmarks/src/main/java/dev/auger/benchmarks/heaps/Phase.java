package dev.auger.benchmarks.heaps;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the work, told by the methods it runs in.
 *
 * @param name as the table calls it
 * @param bound what limits it
 * @param methods what it consists of; what it merely calls is not named
 */
record Phase(String name, String bound, Pattern methods) {

    /** In the order of time, as far as there is one. */
    static final List<Phase> ALL = List.of(
            phase(
                    "scan",
                    "one record head decoded per object, in file order",
                    "importers\\.hprof\\.(DumpReader|SegmentReader)\\."),
            phase(
                    "address ranks",
                    "one pass over presence bits and their counts",
                    "importers\\.hprof\\.DumpIndex\\.build"),
            phase(
                    "classes, layout, threads, roots",
                    "strings and class records are read at random, a sample of objects for the layout",
                    "importers\\.(hprof\\.HprofImporter|Importers)\\."),
            phase(
                    "references",
                    "an address look-up per reference: two dependent loads, missing the cache when far apart",
                    "graph\\.(ReferenceGraph\\.(of|gather|read)|Roots\\.)"),
            phase(
                    "depth-first search",
                    "a cache miss per reference, on the state of the object it leads to",
                    "graph\\.DepthFirst\\."),
            phase(
                    "semidominators",
                    "cache misses on links to ancestors, per reference that is not the search's",
                    "graph\\.Dominators\\."),
            phase(
                    "layout of the tree",
                    "a few passes; positions are written at random",
                    "graph\\.DominatorTree\\.(of|layOut|read)"),
            phase(
                    "retained sizes",
                    "one pass backwards; the size of each object is looked up at random",
                    "graph\\.DominatorTree\\.retain"),
            phase(
                    "unreachable objects, the largest dominators",
                    "one pass over positions",
                    "analysis\\.heap\\.HeapAnalysis\\."),
            phase(
                    "index: making room, checksums, renaming",
                    "memory bandwidth and the kernel: the index is written as memory and read once more",
                    "importers\\.store\\.(EntryDraft|EntryFile|EntryLayout|MappedColumnStore)\\."));

    private static Phase phase(String name, String bound, String methods) {
        return new Phase(name, bound, Pattern.compile(methods));
    }

    /** The phase a stack is in, that of its innermost method that belongs to one. */
    static Optional<Phase> of(List<String> stack) {
        return stack.stream()
                .flatMap(method -> ALL.stream()
                        .filter(phase -> phase.methods.matcher(method).find()))
                .findFirst();
    }
}
