package org.hesperus.atlas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Finds places near a point; all places are in memory. */
public final class AtlasService {
    private static final int PLACES = 600_000;

    private final Map<Integer, Place> byNumber = new HashMap<>();
    private final Place[] byLongitude = new Place[PLACES];
    private final Random random = new Random(2);

    private record Place(int number, float longitude, float latitude, String name) {}

    public static void main(String[] args) throws InterruptedException {
        AtlasService service = new AtlasService();
        service.load();
        long end = System.currentTimeMillis() + 22_000;
        int found = 0;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 20; i++) {
                found += service.near(service.random.nextFloat() * 360).length();
            }
            Thread.sleep(8 + found % 2);
        }
    }

    private void load() {
        for (int i = 0; i < PLACES; i++) {
            Place place = new Place(i, random.nextFloat() * 360, random.nextFloat() * 180, "Place " + i);
            byNumber.put(i, place);
            byLongitude[i] = place;
        }
        Arrays.sort(byLongitude, (a, b) -> Float.compare(a.longitude(), b.longitude()));
    }

    private String near(float longitude) {
        int low = 0;
        int high = byLongitude.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byLongitude[middle].longitude() < longitude) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        StringBuilder names = new StringBuilder();
        for (int i = low; i < Math.min(low + 100, byLongitude.length); i++) {
            names.append(byNumber.get(byLongitude[i].number()).name()).append('\n');
        }
        return names.toString();
    }
}
