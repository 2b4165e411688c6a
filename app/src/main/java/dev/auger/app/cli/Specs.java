package dev.auger.app.cli;

import dev.auger.views.text.Texts;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Builds picocli's description of a command line, without annotations and their reflection. */
final class Specs {

    private Specs() {}

    /** A command with the options all of them share. */
    static CommandLine commandLine(String name, Command command, Texts texts) {
        CommandSpec spec = CommandSpec.create().name("auger " + name);
        spec.usageMessage()
                .synopsisHeading(texts.get("cli.help.synopsis"))
                .description(texts.get("cli.about." + name.replace(' ', '.')));
        command.declare(spec, texts);
        spec.addOption(flag("--json", texts.get("cli.option.json")));
        common(spec, texts);
        return strict(new CommandLine(spec));
    }

    /** {@code auger [FILES…]}. */
    static CommandLine window(Texts texts) {
        CommandSpec spec = CommandSpec.create().name("auger");
        spec.addOption(flag("--version", texts.get("cli.option.version")));
        spec.addOption(flag("--new-window", texts.get("cli.option.newWindow")));
        files(spec, texts, "0..*");
        common(spec, texts);
        return strict(new CommandLine(spec));
    }

    private static void common(CommandSpec spec, Texts texts) {
        spec.addOption(option("--lang", "en|zh", texts.get("cli.option.lang")));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .arity("0")
                .type(boolean.class)
                .description(texts.get("cli.option.help"))
                .build());
    }

    private static CommandLine strict(CommandLine line) {
        line.setExpandAtFiles(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setOverwrittenOptionsAllowed(true);
        line.setUsageHelpAutoWidth(false);
        return line;
    }

    static OptionSpec flag(String name, String about) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(about)
                .build();
    }

    static OptionSpec option(String name, String label, String about) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(about)
                .build();
    }

    static OptionSpec shortOption(String shortName, String name, String label, String about) {
        return OptionSpec.builder(shortName, name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(about)
                .build();
    }

    /** An option that may be given several times. */
    static OptionSpec options(String name, String label, String about) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(about)
                .build();
    }

    /** {@code --csv}. */
    static void csv(CommandSpec spec, Texts texts) {
        spec.addOption(flag("--csv", texts.get("cli.option.csv")));
    }

    /** @throws UsageError if both forms for programs are asked for */
    static boolean wantsCsv(ParseResult arguments, Invocation call) {
        boolean csv = arguments.hasMatchedOption("--csv");
        if (csv && call.json()) {
            throw UsageError.of("cli.usage.csvJson");
        }
        return csv;
    }

    /** One file. */
    static void file(CommandSpec spec, Texts texts) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel("FILE")
                .description(texts.get("cli.option.file"))
                .build());
    }

    /** @param arity {@code 0..*} or {@code 1..*} */
    static void files(CommandSpec spec, Texts texts, String arity) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity(arity)
                .required(arity.startsWith("1"))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("FILES")
                .description(texts.get("cli.option.files"))
                .build());
    }
}
