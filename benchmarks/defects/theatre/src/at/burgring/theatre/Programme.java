package at.burgring.theatre;

import java.util.StringJoiner;

/** The leaflet of the evening. */
final class Programme {
    private String leaflet = "";

    Void print() throws InterruptedException {
        for (int edition = 0; ; edition++) {
            StringJoiner lines = new StringJoiner("\n");
            for (int scene = 0; scene < 1_500; scene++) {
                lines.add("Scene " + scene + ", " + (scene * 31 + edition) % 12 + " minutes");
            }
            synchronized (this) {
                leaflet = lines.toString();
            }
            Thread.sleep(leaflet.length() % 7 + 5);
        }
    }
}
