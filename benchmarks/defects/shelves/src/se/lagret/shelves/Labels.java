package se.lagret.shelves;

/** Labels for slots, drawn as bars. */
final class Labels {
    private final byte[] bars = new byte[4_096];
    private long printed;

    void print(Scan scan) {
        String text = scan.slot() + "/" + scan.pieces();
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) * 40_503;
            for (int bit = 0; bit < 16; bit++) {
                bars[at++ % bars.length] = (byte) (code >> bit & 1);
            }
        }
        printed += bars[at / 2] + 1;
    }

    long printed() {
        return printed;
    }
}
