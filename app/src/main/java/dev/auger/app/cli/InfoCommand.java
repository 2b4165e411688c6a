package dev.auger.app.cli;

import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.PassportJson;
import dev.auger.model.Evidence;
import dev.auger.model.Recording;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger info FILES…}: the passport of each file. */
final class InfoCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.files(spec, texts, "1..*");
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        List<String> files = arguments.matchedPositionalValue(0, List.<String>of());
        return call.json() ? json(files, call) : text(files, call);
    }

    private static int json(List<String> files, Invocation call) throws IOException {
        Tally tally = new Tally();
        try (JsonOut json = call.jsonOut()) {
            json.beginObject().beginArray("files");
            call.inputs().each(files, new Inputs.Receiver() {
                @Override
                public void read(Evidence evidence) throws IOException {
                    try (evidence) {
                        if (Qualities.areKnownOf(evidence)) {
                            RecordingQuality quality = RecordingQuality.of((Recording) evidence, call.job());
                            PassportJson.write(json, evidence.passport(), quality, Qualities.texts(Locale.ENGLISH));
                        } else {
                            PassportJson.write(json, evidence.passport());
                        }
                    }
                }

                @Override
                public void failed(Failure failure) throws IOException {
                    tally.failed = true;
                    PassportJson.writeError(json, failure.path(), failure.code(), failure.offset(), failure.message());
                }
            });
            json.endArray().endObject();
        }
        return tally.failed ? Exit.UNREADABLE : Exit.OK;
    }

    private static int text(List<String> files, Invocation call) throws IOException {
        Tally tally = new Tally();
        PassportCard card = new PassportCard(call.texts());
        call.inputs().each(files, new Inputs.Receiver() {
            @Override
            public void read(Evidence evidence) throws IOException {
                try (evidence) {
                    if (tally.count++ > 0) {
                        call.io().out().println();
                    }
                    List<String> quality = Qualities.areKnownOf(evidence)
                            ? Qualities.lines((Recording) evidence, call.texts().locale(), call.job())
                            : List.of();
                    call.progress().clear();
                    card.print(evidence.passport(), quality, call.io().out());
                }
            }

            @Override
            public void failed(Failure failure) {
                tally.failed = true;
                call.failure(failure);
            }
        });
        return tally.failed ? Exit.UNREADABLE : Exit.OK;
    }

    private static final class Tally {
        private boolean failed;
        private int count;
    }
}
