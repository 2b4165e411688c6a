package dev.auger.views.shell;

import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.MemoryForecast;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/** A failure to read a file in the reader's words; the bare facts stay English, as they go into bug reports. */
public final class FailureText {

    private FailureText() {}

    /** The claim: {@code orders.hprof is not a file Auger reads}. */
    public static String title(String file, ImportFailure failure, Texts texts) {
        return texts.get("error." + family(failure) + ".title", file);
    }

    /** The same without the file's name, for its card. */
    public static String shortTitle(ImportFailure failure, Texts texts) {
        return texts.get("error." + family(failure) + ".short");
    }

    /** Why, probably. */
    public static String reason(ImportFailure failure, Texts texts) {
        return switch (failure) {
            case UnrecognisedInput u -> texts.get("error.unrecognised.reason", looks(u, texts));
            case UnsupportedVersion u ->
                texts.get("error.unread." + u.kind(), u.arguments().toArray());
            case MalformedInput m -> texts.get("error.malformed.reason", Numbers.inText(Math.max(0, m.offset())));
            case ResourceExhausted r -> exhausted(r, texts);
            default -> texts.get("error." + family(failure) + ".reason");
        };
    }

    /** What the content seems to be. */
    static String looks(UnrecognisedInput failure, Texts texts) {
        return texts.get("error.looks." + failure.kind().id());
    }

    private static String exhausted(ResourceExhausted failure, Texts texts) {
        MemoryForecast forecast = failure.forecast();
        if (forecast != null) {
            return texts.get(
                    "error.exhausted.foreseen",
                    Numbers.bytes(forecast.fileBytes()),
                    Numbers.bytes(forecast.neededBytes()),
                    Numbers.bytes(forecast.freeBytes()),
                    Numbers.bytes(forecast.heapBytes()),
                    ResourceExhausted.option(forecast.wantedHeap()));
        }
        return failure.ofMemory()
                ? texts.get("error.exhausted.memory", Numbers.bytes(failure.available()), failure.enough())
                : texts.get(
                        "error.exhausted.reason", Numbers.bytes(failure.needed()), Numbers.bytes(failure.available()));
    }

    /** Type, code, offset and message, as copied into a report. */
    public static String details(ImportFailure failure) {
        StringBuilder out = new StringBuilder(failure.getClass().getSimpleName());
        out.append("  ").append(failure.code());
        if (failure.offset() >= 0) {
            out.append("  offset ").append(failure.offset());
        }
        out.append('\n').append(failure.getMessage());
        if (failure instanceof MalformedInput m && !m.previousTag().isEmpty()) {
            out.append("\nafter ").append(m.previousTag()).append(" at ").append(m.previousOffset());
        }
        return out.toString();
    }

    /** The card for the centre. */
    public static ErrorCard card(String file, ImportFailure failure, Texts texts, List<? extends Node> actions) {
        return new ErrorCard(title(file, failure, texts), reason(failure, texts), details(failure), actions);
    }

    private static String family(ImportFailure failure) {
        return switch (failure) {
            case UnrecognisedInput u -> "unrecognised";
            case UnsupportedVersion u -> "unsupported";
            case MalformedInput m -> "malformed";
            case ResourceExhausted r -> "exhausted";
            default -> failure.code().toLowerCase(Locale.ROOT);
        };
    }
}
