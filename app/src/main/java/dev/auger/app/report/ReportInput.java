package dev.auger.app.report;

import dev.auger.analysis.trail.Investigator;
import dev.auger.model.Passport;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.util.List;
import java.util.Map;

/**
 * What a report is made of.
 *
 * @param title name of the case
 * @param passports the files, in the order they were added
 * @param sources source of culprits, where it was found
 * @param pictures PNG pictures by caption, in display order
 * @param settings settings that numbers depend on, by name
 */
public record ReportInput(
        String title,
        List<Passport> passports,
        Investigator.Result result,
        Map<CodePoint, SourceText> sources,
        List<Picture> pictures,
        Map<String, String> settings) {

    /** The same with source of culprits. */
    public ReportInput withSources(Map<CodePoint, SourceText> found) {
        return new ReportInput(title, passports, result, Map.copyOf(found), pictures, settings);
    }

    /** A picture of a view. */
    public record Picture(String caption, byte[] png) {}
}
