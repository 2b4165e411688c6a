package dev.auger.importers.jfr.tables;

/** For each index of one decoder's tables, and of one chunk's stacks, the index in the file's. */
public final class IndexMap {

    final LongList frames = new LongList();
    public final LongList stacks = new LongList();
    public final LongList threads = new LongList();
    public final LongList subjects = new LongList();
    public final LongList states = new LongList();

    /** @param index -1 for none */
    public static int of(LongList map, long index) {
        return index < 0 ? -1 : (int) map.get((int) index);
    }
}
