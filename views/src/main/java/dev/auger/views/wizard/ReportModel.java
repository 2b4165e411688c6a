package dev.auger.views.wizard;

import java.util.List;

/**
 * The last page: the report.
 *
 * @param parts what the report holds
 * @param saved where it was saved, or empty
 */
public record ReportModel(String title, String text, List<String> parts, String saved) implements PageModel {

    public ReportModel {
        parts = List.copyOf(parts);
    }
}
