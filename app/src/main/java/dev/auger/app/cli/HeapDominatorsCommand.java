package dev.auger.app.cli;

import dev.auger.app.cli.heap.HeapCsv;
import dev.auger.app.cli.json.HeapJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.views.text.Texts;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code auger heap dominators FILE}: the objects that only the collector dominates. */
final class HeapDominatorsCommand extends HeapQuestion {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        super.declare(spec, texts);
        Specs.csv(spec, texts);
    }

    @Override
    void answer(Asked asked) throws IOException {
        long[] objects = asked.names().topDominators(asked.analysis(), asked.limit());
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapJson.dominators(json, asked.analysis(), asked.names(), objects);
            }
        } else if (asked.arguments().hasMatchedOption("--csv")) {
            asked.call().csv(out -> HeapCsv.dominators(asked.analysis(), asked.names(), objects, out));
        } else {
            asked.text().dominators(objects);
        }
    }
}
