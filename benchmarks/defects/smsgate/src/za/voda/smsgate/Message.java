package za.voda.smsgate;

import java.time.Instant;

/** A message, in the parts it is sent in. */
record Message(String to, byte[][] parts, Instant accepted) {
    int length() {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        return length;
    }
}
