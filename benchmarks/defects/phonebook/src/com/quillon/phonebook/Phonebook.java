package com.quillon.phonebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Looks people up by a digit of their number and sends what it found. */
public final class Phonebook {
    private final List<Entry> all;
    private long sent;

    private Phonebook(Names names) {
        all = Stream.generate(names::next).limit(20_000).collect(Collectors.toList());
    }

    public static void main(String[] args) throws InterruptedException {
        Phonebook book = new Phonebook(new Names());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        for (int digit = 0; System.nanoTime() < end; digit++) {
            book.send(book.find(digit % 8));
            Thread.sleep(5);
        }
        System.out.println(book.sent);
    }

    private List<Entry> find(int digit) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : all) {
            if (entry.number() % 8 == digit) {
                found.add(entry);
            }
        }
        found.sort(new ByName());
        return found;
    }

    private void send(List<Entry> found) {
        for (int copy = 0; copy < 12; copy++) {
            StringBuilder page = new StringBuilder();
            for (Entry entry : found) {
                page.append("<li>").append(entry.name()).append(" <b>").append(entry.number() + copy).append("</b></li>\n");
            }
            CRC32 check = new CRC32();
            check.update(page.toString().getBytes(StandardCharsets.UTF_8));
            sent += check.getValue() & 0xffff;
        }
    }
}
