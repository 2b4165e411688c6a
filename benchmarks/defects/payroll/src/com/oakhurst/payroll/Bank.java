package com.oakhurst.payroll;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/** Hands slips over to the bank, packed. */
final class Bank {
    private long sent;

    void transfer(List<String> slips, int branch) {
        StringBuilder file = new StringBuilder("Branch ").append(branch).append('\n');
        for (String slip : slips) {
            file.append(slip).append('\n');
        }
        byte[] in = file.toString().getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(in);
            deflater.finish();
            byte[] out = new byte[in.length + 100];
            sent += deflater.deflate(out);
        } finally {
            deflater.end();
        }
    }
}
