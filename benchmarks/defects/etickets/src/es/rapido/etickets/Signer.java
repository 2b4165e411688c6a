package es.rapido.etickets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tickets, so that nobody can write their own. */
final class Signer {
    private final Mac mac;

    Signer(byte[] key) throws GeneralSecurityException {
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
    }

    String sign(String ticket) {
        byte[] signature = mac.doFinal(ticket.getBytes(StandardCharsets.UTF_8));
        return ticket + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
