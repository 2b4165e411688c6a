package uk.pentreath.almanac;

/** A page to hang up at the harbour. */
final class Leaflet {
    private final char[] text = new char[7_000];
    private int length;

    Leaflet(Edition edition) {
        for (int station = 0; station < edition.stations() && length < 6_900; station += 3) {
            put(station, 10_000);
            put((int) (edition.height(station) * 100), 1_000);
            text[length++] = edition.rise(station) > 0 ? '+' : '.';
        }
    }

    private void put(int number, int places) {
        for (int unit = places; unit > 0; unit /= 10) {
            text[length++] = (char) ('0' + Math.abs(number / unit) % 10);
        }
        text[length++] = ' ';
    }

    int length() {
        return length;
    }
}
