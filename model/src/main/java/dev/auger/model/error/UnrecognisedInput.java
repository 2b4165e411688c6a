package dev.auger.model.error;

import java.util.Locale;

/** The content is none of the formats Auger reads. */
public final class UnrecognisedInput extends ImportFailure {

    private final Kind kind;

    /** What content seems to be that nobody reads. */
    public enum Kind {
        EMPTY("an empty file"),
        ZIP("a zip archive that is damaged or lies inside another"),
        GZIP("gzip inside gzip inside gzip"),
        CLASS_FILE("a Java class file"),
        ELF("an ELF program or library"),
        PICTURE("a picture"),
        PDF("a PDF"),
        SQLITE("an SQLite database"),
        ZEROS("zeros only"),
        BINARY("binary data"),
        HTML("HTML"),
        SVG("SVG"),
        XML("XML"),
        JSON("JSON"),
        BLANK("blank text"),
        UTF16("text in UTF-16"),
        TEXT("text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Its name in resource keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param kind what the content seems to be
     * @param firstBytes the first bytes in hexadecimal, as proof
     */
    public UnrecognisedInput(Kind kind, String firstBytes) {
        super(
                "unrecognised",
                0,
                "in no format Auger reads: looks like " + kind.words
                        + (firstBytes.isEmpty() ? "" : ", begins " + firstBytes));
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
