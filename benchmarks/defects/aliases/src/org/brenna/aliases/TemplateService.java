package org.brenna.aliases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Adler32;

/** Fills in letters. */
public final class TemplateService {
    private final Expander expander;
    private final byte[][] latest = new byte[90][];
    private long checks;

    private TemplateService() {
        Table own = new Table("own").with("greeting", "Dear $name;,");
        Table team = new Table("team").with("closing", "Yours, $team;");
        Table house = new Table("house").with("house", "Brenna $form;").with("form", "plc");
        Table all = new Table("all").with("name", "friend").with("team", "the desk");
        for (int i = 0; i < 20; i++) {
            all.with("p" + i, "$p" + (i + 1) + "; of $house;");
        }
        all.with("p20", "$greeting; $closing;");
        expander = new Expander(new Chain(List.of(own, team, house, all)));
    }

    public static void main(String[] args) throws InterruptedException {
        TemplateService service = new TemplateService();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        for (int number = 0; System.nanoTime() < end; number++) {
            for (int i = 0; i < 8; i++) {
                service.letter(number * 8 + i);
            }
            Thread.sleep(3);
        }
        System.out.println(service.checks);
    }

    private void letter(int number) {
        String text = expander.expand("$greeting; no. " + number + " about $p0; and $p9; $closing;");
        StringBuilder pages = new StringBuilder();
        for (int page = 0; page < 40; page++) {
            pages.append(page).append(' ').append(text).append('\n');
        }
        byte[] bytes = pages.toString().getBytes(StandardCharsets.UTF_8);
        Adler32 check = new Adler32();
        check.update(bytes);
        checks += check.getValue();
        latest[number % latest.length] = bytes;
    }
}
