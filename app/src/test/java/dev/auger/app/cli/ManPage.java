package dev.auger.app.cli;

import dev.auger.app.text.Bundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in roff (man(7)), made of the help texts of all commands. */
final class ManPage {

    /** Options of every command are told once. */
    private static final Set<String> COMMON = Set.of("--json", "--lang", "--help");

    private final Bundles texts = new Bundles(Locale.ENGLISH, List.of("errors", "cli"));
    private final StringBuilder out = new StringBuilder();

    static String text() {
        ManPage page = new ManPage();
        page.write();
        return page.out.toString();
    }

    private void write() {
        line(".\\\" Made of the help texts by ManPageTest, -Dauger.golden=write; not to be changed by hand.");
        line(".TH AUGER 1 \"\" \"Auger\" \"User Commands\"");
        section("NAME");
        line("auger \\- drill from a thread down to the line of code to change");
        section("SYNOPSIS");
        line(".B auger");
        line("[\\fIFILES\\fR...]");
        line(".br");
        line(".B auger");
        line("\\fICOMMAND FILE\\fR [\\fIOPTIONS\\fR]");
        section("DESCRIPTION");
        text(
                "Auger opens JFR recordings, heap dumps, thread dumps and GC logs of a JVM together, and Go's profiles and goroutine dumps beside"
                        + " them. It follows five layers, thread, stack, allocation, object and code line, and says of each step how sure it is.");
        line(".PP");
        text(
                "Without a command it opens a window on the files. A folder or a zip is its files; - is standard input where one file is"
                        + " expected; a file that is named like a command comes after --. Nothing leaves the machine.");
        section("OPTIONS");
        options(Specs.window(texts).getCommandSpec(), Set.of());
        section("COMMANDS");
        text("Each command prints a table for people. All of them know:");
        for (OptionSpec option : spec("info").options()) {
            if (COMMON.contains(option.longestName())) {
                option(option);
            }
        }
        for (String name : names()) {
            command(name);
        }
        section("EXIT STATUS");
        status("0", "done, also for a file that is partly damaged");
        status("1", "a check failed");
        status("2", "wrong usage");
        status("3", "a file could not be read; others were");
        status("130", "cancelled");
        section("FILES");
        status(
                "~/.config/auger/auger.options",
                "more heap for Java, or other options of its, one a line; for example -Xmx8g");
        status("~/.config/auger/preferences.json", "what was chosen in the preferences");
        status("~/.cache/auger", "indexes of heap dumps; may be deleted at any time");
        status("~/.local/state/auger", "where windows stood, and what a window that was killed had open");
        section("ENVIRONMENT");
        status(
                "XDG_CONFIG_HOME, XDG_CACHE_HOME, XDG_STATE_HOME",
                "take the place of ~/.config, ~/.cache and ~/.local/state");
        section("EXAMPLES");
        status("auger app.jfr heap.hprof.gz threads.txt", "opens all three in one window");
        status("auger investigate app.jfr --sources src", "tells which line of code to change, and why");
        status("auger flame app.jfr -o cpu.svg", "writes a flame graph");
        status("auger capture", "lists the JVMs that can be recorded");
        section("SEE ALSO");
        line(".BR jcmd (1)");
    }

    /** All commands that work, questions about the heap one by one. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : Commands.NAMES) {
            if (name.equals("heap")) {
                Commands.HEAP_NAMES.forEach(question -> names.add("heap " + question));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private CommandSpec spec(String name) {
        Command command = Commands.find(name);
        if (command == null) {
            throw new IllegalStateException("no command " + name);
        }
        return Specs.commandLine(name, command, texts).getCommandSpec();
    }

    private void command(String name) {
        CommandSpec spec = spec(name);
        StringBuilder head = new StringBuilder("auger ").append(name);
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            String label = positional.paramLabel() + (positional.arity().max() > 1 ? "..." : "");
            head.append(' ').append(positional.required() ? label : "[" + label + "]");
        }
        line(".SS " + escaped(head.toString()));
        text(texts.get("cli.about." + name.replace(' ', '.')));
        options(spec, COMMON);
    }

    private void options(CommandSpec spec, Set<String> without) {
        for (OptionSpec option : spec.options()) {
            if (!option.hidden() && !without.contains(option.longestName())) {
                option(option);
            }
        }
    }

    private void option(OptionSpec option) {
        String names = String.join(
                "\\fR, \\fB",
                List.of(option.names()).stream().map(ManPage::escaped).toList());
        String label = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
        line(".TP");
        line("\\fB" + names + "\\fR" + label);
        text(String.join(" ", option.description()));
    }

    private void status(String what, String about) {
        line(".TP");
        line("\\fB" + escaped(what) + "\\fR");
        text(about);
    }

    private void section(String title) {
        line(".SH " + title);
    }

    /** One line; one that begins as a request does is none. */
    private void text(String words) {
        String text = escaped(words.replace("''", "'").replace("%%", "%"));
        line(text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text);
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("…", "...")
                .replace("–", "\\(en")
                .replace("≥", "\\(>=");
    }
}
