package de.kranich.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/** A form as it was sent, with its attachment. */
final class Form {
    private final int number;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final byte[] attachment;

    private Form(int number, byte[] attachment) {
        this.number = number;
        this.attachment = attachment;
    }

    static Form read(int number, int fields) {
        byte[] attachment = new byte[22_000];
        for (int i = 0; i < attachment.length; i++) {
            attachment[i] = (byte) (i * number);
        }
        Form form = new Form(number, attachment);
        for (int i = 0; i < fields; i++) {
            form.fields.put("field" + i, Integer.toString(number * 31 + i, 36));
        }
        return form;
    }

    int number() {
        return number;
    }

    boolean check() {
        StringBuilder canonical = new StringBuilder();
        for (int pass = 0; pass < 6; pass++) {
            fields.forEach((name, value) -> canonical.append(name).append('=').append(value).append(';'));
        }
        int sum = canonical.toString().hashCode();
        for (byte b : attachment) {
            sum = sum * 17 + b;
        }
        return sum != 0;
    }

    Runnable reminder() {
        return new Runnable() {
            @Override
            public void run() {
                System.out.println("form " + number + " has not been answered");
            }
        };
    }
}
