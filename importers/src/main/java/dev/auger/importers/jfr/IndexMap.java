package dev.auger.importers.jfr;

/** For each index of one decoder's tables, and of one chunk's stacks, the index in the file's. */
final class IndexMap {

    final LongList frames = new LongList();
    final LongList stacks = new LongList();
    final LongList threads = new LongList();
    final LongList subjects = new LongList();
    final LongList states = new LongList();

    /** @param index -1 for none */
    static int of(LongList map, long index) {
        return index < 0 ? -1 : (int) map.get((int) index);
    }
}
