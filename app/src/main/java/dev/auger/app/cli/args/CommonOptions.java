package dev.auger.app.cli.args;

import dev.auger.views.text.Texts;

/** Arguments that many commands have. */
public final class CommonOptions {

    private CommonOptions() {}

    /** {@code --json}, {@code --lang} and {@code --help}. */
    public static void declare(Options options, Texts texts) {
        options.flag("--json", texts.get("cli.option.json"));
        declareForWindow(options, texts);
    }

    /** {@code --lang} and {@code --help}. */
    public static void declareForWindow(Options options, Texts texts) {
        options.value("--lang", "en|zh", texts.get("cli.option.lang"))
                .add(new Option("--help", "-h", null, texts.get("cli.option.help")));
    }

    /** One file. */
    public static void file(Options options, Texts texts) {
        options.files("FILE", texts.get("cli.option.file"), 1, 1);
    }

    /** Several files. */
    public static void files(Options options, Texts texts, int fewest) {
        options.files("FILES…", texts.get("cli.option.files"), fewest, Integer.MAX_VALUE);
    }
}
