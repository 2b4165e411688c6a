package dev.auger.app.cli;

import dev.auger.app.cli.json.HeapJson;
import dev.auger.app.cli.json.JsonOut;
import java.io.IOException;

/** {@code auger heap dominators FILE}: the objects that only the collector dominates. */
final class HeapDominatorsCommand extends HeapQuestion {

    @Override
    void answer(Asked asked) throws IOException {
        long[] objects = asked.names().topDominators(asked.analysis(), asked.limit());
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapJson.dominators(json, asked.analysis(), asked.names(), objects);
            }
        } else {
            asked.text().dominators(objects);
        }
    }
}
