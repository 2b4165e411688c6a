package ch.granit.sealing;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32C;

/** Seals documents by their digests. */
public final class SealingService {
    private final Random random = new Random(4);
    private final String[] seals = new String[1_000];

    public static void main(String[] args) throws Exception {
        SealingService service = new SealingService();
        byte[] document = new byte[256 * 1024];
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; System.currentTimeMillis() < end; i++) {
            service.random.nextBytes(document);
            digest.update(document);
            CRC32C check = new CRC32C();
            check.update(document);
            service.seals[i % 1_000] = HexFormat.of().formatHex(digest.digest()) + Long.toHexString(check.getValue());
            Thread.sleep(2);
        }
    }
}
