package dev.auger.app.text;

import dev.auger.app.prefs.UserFolders;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.MemoryForecast;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;

/** The one place where an import failure becomes a sentence for people. */
public final class FailureTexts {

    private FailureTexts() {}

    /** @param name the file's name as the user knows it */
    public static Phrase phrase(String name, ImportFailure failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure) {
            case UnrecognisedInput e ->
                Phrase.of(
                        "error.unrecognised",
                        name,
                        Phrase.of("error.looks." + e.kind().id()));
            case UnsupportedVersion e ->
                Phrase.of("error.unsupported", name, new Phrase("error.unread." + e.kind(), e.arguments()));
            case MalformedInput e -> Phrase.of("error.malformed", name, e.tag(), Math.max(0, e.offset()), detail);
            case EvidenceChanged e ->
                switch (e.code()) {
                    case "missing" -> Phrase.of("error.missing", name);
                    case "altered" -> Phrase.of("error.altered", name);
                    default -> Phrase.of("error.changed", name, detail);
                };
            case ResourceExhausted e -> exhausted(name, e);
        };
    }

    private static Phrase exhausted(String name, ResourceExhausted failure) {
        MemoryForecast forecast = failure.forecast();
        if (forecast != null) {
            return forecast("error.memory.foreseen", name, forecast);
        }
        return failure.ofMemory()
                ? memory(name, failure.available(), failure.enough())
                : Phrase.of("error.exhausted", name, failure.needed(), failure.available());
    }

    /** A file is about to be read for which memory may not suffice. */
    public static Phrase phrase(MemoryForecast forecast) {
        return forecast.files() > 1
                ? forecast("memory.forecast.together", Quantity.count(forecast.files()), forecast)
                : forecast("memory.forecast", forecast.name(), forecast);
    }

    private static Phrase forecast(String key, Object name, MemoryForecast forecast) {
        return Phrase.of(
                key,
                name,
                Quantity.bytes(forecast.fileBytes()),
                Quantity.bytes(forecast.neededBytes()),
                Quantity.bytes(forecast.freeBytes()),
                Quantity.bytes(forecast.heapBytes()),
                ResourceExhausted.option(forecast.wantedHeap()),
                UserFolders.here().options().toString());
    }

    /**
     * Java's memory was not enough.
     *
     * @param what that was done with it
     * @param heapBytes what Java has
     */
    public static Phrase memory(String what, long heapBytes) {
        return memory(what, heapBytes, ResourceExhausted.moreThan(heapBytes));
    }

    private static Phrase memory(String what, long heapBytes, String enough) {
        return Phrase.of(
                "error.memory",
                what,
                Quantity.bytes(heapBytes),
                enough,
                UserFolders.here().options().toString());
    }

    /** The same of this process. */
    public static Phrase memory(String what) {
        return memory(what, Runtime.getRuntime().maxMemory());
    }

    /** Why there is no second opinion. */
    public static Phrase phrase(OpinionFailure failure) {
        String reason = failure.code().substring(failure.tool().id().length() + 1);
        return switch (failure.tool()) {
            case JMC -> Phrase.of("opinion.failure." + reason, failure.arguments());
            case MAT -> Phrase.of("crosscheck.failure." + reason, failure.arguments());
            // Source that is not there is told with where it was looked for.
            case VINEFLOWER -> Phrase.of("source.outcome.undecompiled", failure.arguments());
        };
    }
}
