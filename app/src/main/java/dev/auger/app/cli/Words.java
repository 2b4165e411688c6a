package dev.auger.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The arguments split into the command's name and the rest, before anything is parsed: so only the called command's options are
 * built. A first word {@code help} is the option {@code --help} of what follows.
 *
 * @param command {@code info}, {@code heap histogram}, {@code heap} (without a question), or empty for the window
 * @param lang what {@code --lang} says, or null
 * @param rest all arguments but the command's name
 */
record Words(String command, @Nullable String lang, List<String> rest) {

    static Words of(String[] args) {
        List<String> rest = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        String lang = null;
        boolean ended = false;
        boolean open = true;
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            String word = args[i];
            if (!ended && word.startsWith("--lang")) {
                lang = word.startsWith("--lang=") ? word.substring(7) : i + 1 < args.length ? args[i + 1] : null;
                rest.add(word);
                if (word.equals("--lang") && i + 1 < args.length) {
                    rest.add(args[++i]);
                }
                continue;
            }
            ended |= word.equals("--");
            if (open && !ended && !word.startsWith("-")) {
                if (!help && command.isEmpty() && word.equals("help")) {
                    help = true;
                    continue;
                }
                if (command.isEmpty() && isCommand(word)) {
                    command.append(word);
                    open = word.equals("heap");
                    continue;
                }
                if (command.toString().equals("heap") && isHeapCommand(word)) {
                    command.append(' ').append(word);
                    open = false;
                    continue;
                }
                open = false;
            }
            rest.add(word);
        }
        if (help) {
            rest.addFirst("--help");
        }
        return new Words(command.toString(), lang, List.copyOf(rest));
    }

    private static boolean isCommand(String word) {
        return Commands.NAMES.contains(word) || Commands.RESERVED.contains(word);
    }

    private static boolean isHeapCommand(String word) {
        return Commands.HEAP_NAMES.contains(word);
    }

    static boolean isReserved(String command) {
        return Commands.RESERVED.contains(command);
    }

    /** The language asked for, or the given one. */
    Locale language(Locale otherwise) {
        return lang == null ? otherwise : Locale.forLanguageTag(lang.replace('_', '-'));
    }
}
