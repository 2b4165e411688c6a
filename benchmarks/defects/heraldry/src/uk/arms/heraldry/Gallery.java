package uk.arms.heraldry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The drawings asked for last. */
final class Gallery {
    private static final class Latest extends LinkedHashMap<Integer, byte[]> {
        private static final long serialVersionUID = 1;
        private final int most;

        Latest(int most) {
            super(most * 2, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > most;
        }
    }

    private final Map<Integer, byte[]> drawings = Collections.synchronizedMap(new Latest(300));
    private final Store store;

    Gallery(Store store) {
        this.store = store;
    }

    byte[] drawing(int house) {
        return drawings.computeIfAbsent(house, store::fetch);
    }
}
