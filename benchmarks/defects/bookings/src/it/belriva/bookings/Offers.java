package it.belriva.bookings;

import java.util.zip.CRC32;

/** Mails offers to former guests. */
final class Offers {
    private Offers() {}

    static long mail() throws InterruptedException {
        CRC32 sum = new CRC32();
        for (int guest = 0; ; guest++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 700; i++) {
                text.append("Dear guest ").append(guest).append(", night ").append(i).append(" is free\n");
            }
            sum.update(text.toString().getBytes());
            Thread.sleep(4);
        }
    }
}
