package org.farrier.notices;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The ways there are. */
enum Channel implements Outlet {
    LETTER {
        @Override
        byte[] encode(String text) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
    },
    MAIL {
        @Override
        byte[] encode(String text) {
            return ("Content-Type: text/plain\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
        }
    },
    TELEX {
        @Override
        byte[] encode(String text) {
            byte[] all = text.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < all.length; i++) {
                all[i] &= 0x5f;
            }
            return all;
        }
    };

    private final List<Receipt> receipts = new ArrayList<>();

    abstract byte[] encode(String text);

    @Override
    public synchronized int deliver(String to, String text) {
        byte[] content = encode(text);
        receipts.add(new Receipt(to, content));
        return content.length * receipts.size();
    }
}
