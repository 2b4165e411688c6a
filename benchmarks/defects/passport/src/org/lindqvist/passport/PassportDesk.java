package org.lindqvist.passport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

/** Checks travel documents at the gates; the same travellers come again and again. */
public final class PassportDesk {
    private final Map<DocumentId, Check> checks = new HashMap<>();
    private final Random random = new Random(8);

    public static void main(String[] args) throws Exception {
        PassportDesk desk = new PassportDesk();
        long end = System.nanoTime() + 22_000_000_000L;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 12; i++) {
                desk.arrive();
            }
            Thread.sleep(7);
        }
    }

    private void arrive() throws NoSuchAlgorithmException {
        String country = random.nextBoolean() ? "SWE" : "DNK";
        DocumentId id = new DocumentId(country, random.nextInt(2_500));
        Check check = checks.get(id);
        if (check == null) {
            check = new Check(photo(id), 0);
        }
        checks.put(id, check.again());
        verify(check);
    }

    private byte[] photo(DocumentId id) {
        byte[] photo = new byte[1_800];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (byte) (id.number() * 31 + i);
        }
        return photo;
    }

    private String verify(Check check) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        StringBuilder chain = new StringBuilder();
        for (int round = 0; round < 6; round++) {
            digest.update(check.photo());
            chain.append(HexFormat.of().formatHex(digest.digest()));
        }
        return chain.toString();
    }

    private record Check(byte[] photo, int times) {
        Check again() {
            return new Check(photo, times + 1);
        }
    }
}
