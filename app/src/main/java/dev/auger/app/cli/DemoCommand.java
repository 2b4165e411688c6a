package dev.auger.app.cli;

import dev.auger.views.text.Texts;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger demo [--headless DIR]}: the sample case. */
final class DemoCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        spec.addOption(Specs.option("--headless", "DIR", texts.get("cli.option.headless")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) {
        String folder = arguments.matchedOptionValue("--headless", null);
        return call.hooks().demo().demo(folder == null ? null : Path.of(folder), call.io());
    }
}
