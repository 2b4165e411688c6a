package dev.auger.app.cli;

import dev.auger.app.cli.table.Table;
import dev.auger.app.prefs.UserFolders;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What {@code auger --help} prints: one line a command. */
final class HelpPage {

    private HelpPage() {}

    static void print(PrintStream out, Texts texts) {
        out.println(texts.get("cli.help.usage"));
        out.println();
        Table table = new Table().left("auger [FILES…]").left(texts.get("cli.about.window"));
        for (String name : Commands.NAMES) {
            table.row("auger " + name, texts.get("cli.about." + name));
        }
        show(table, out);
        out.println();
        out.println(texts.get("cli.help.more"));
        out.println(texts.get("cli.help.codes"));
        out.println(texts.get("cli.help.options", UserFolders.here().options().toString()));
    }

    static void printHeap(PrintStream out, Texts texts) {
        List<String> names = Commands.HEAP_NAMES;
        Table table = new Table().left("auger heap").left(texts.get("cli.about.heap"));
        for (String name : names) {
            table.row("auger heap " + name, texts.get("cli.about.heap." + name));
        }
        show(table, out);
    }

    private static void show(Table table, PrintStream out) {
        try {
            table.print(out, 0);
        } catch (IOException e) {
            // PrintStream swallows its errors
            throw new UncheckedIOException(e);
        }
    }
}
