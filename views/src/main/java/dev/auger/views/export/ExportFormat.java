package dev.auger.views.export;

import java.util.Locale;

/** What a view can be saved as, in order of use. */
public enum ExportFormat {
    HTML(".html"),
    COLLAPSED(".collapsed"),
    CSV(".csv"),
    PPROF(".pb.gz"),
    SPEEDSCOPE(".speedscope.json"),
    SVG(".svg"),
    PNG(".png"),
    /** The part of the recording in the chosen time, as a recording. */
    PART(".jfr");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /** With its dot. */
    public String ending() {
        return ending;
    }

    /** Key of its name. */
    public String key() {
        return "export.format." + name().toLowerCase(Locale.ROOT);
    }
}
