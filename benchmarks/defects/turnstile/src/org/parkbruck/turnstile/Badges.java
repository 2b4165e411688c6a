package org.parkbruck.turnstile;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;

/** Tells badges from copies. */
final class Badges implements Consumer<Visit> {
    private final byte[] secret = "brandenburger tor".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private int copies;

    @Override
    public void accept(Visit visit) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int round = 0; round < 280; round++) {
                digest.update(secret);
                digest.update(ByteBuffer.allocate(96).putInt(visit.badge()).putInt(round));
            }
            if (digest.digest()[0] == 0) {
                copies++;
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int copies() {
        return copies;
    }
}
