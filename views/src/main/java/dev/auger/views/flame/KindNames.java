package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.text.Texts;

/** Names of kinds of samples: JFR's in the reader's language, a profile's as it names them itself. */
public final class KindNames {

    private KindNames() {}

    public static String of(SampleKind kind, Texts texts) {
        return kind.ordinal() < 0 ? kind.id() : texts.get("flame.kind." + kind.id());
    }

    public static String of(FlameKind what, Texts texts) {
        return what.sample().map(kind -> of(kind, texts)).orElseGet(() -> texts.get("flame.kind." + what.id()));
    }
}
