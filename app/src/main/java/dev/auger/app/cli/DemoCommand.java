package dev.auger.app.cli;

import dev.auger.app.cli.args.Arguments;
import dev.auger.app.cli.args.Options;
import dev.auger.views.text.Texts;
import java.nio.file.Path;

/** {@code auger demo [--headless DIR]}: the sample case. */
final class DemoCommand implements Command {

    @Override
    public void declare(Options options, Texts texts) {
        options.value("--headless", "DIR", texts.get("cli.option.headless"));
    }

    @Override
    public int run(Arguments arguments, Invocation call) {
        String folder = arguments.value("--headless");
        return call.hooks().demo().demo(folder == null ? null : Path.of(folder), call.io());
    }
}
