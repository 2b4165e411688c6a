package com.lanternfish.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** What came in, and whether somebody else has taken it already. */
final class Inbox {
    private final Path folder;
    private final List<Receipt> receipts = new ArrayList<>();

    private record Receipt(Path message, FileChannel source, long check) {}

    Inbox(Path folder) {
        this.folder = folder;
    }

    void take(Path message) throws IOException {
        FileChannel source = FileChannel.open(message, StandardOpenOption.READ);
        ByteBuffer content = ByteBuffer.allocate((int) source.size());
        while (content.hasRemaining() && source.read(content) >= 0) {
            content.position();
        }
        CRC32 check = new CRC32();
        for (int round = 0; round < 60; round++) {
            check.update(content.array());
        }
        receipts.add(new Receipt(folder.relativize(message), source, check.getValue()));
    }
}
