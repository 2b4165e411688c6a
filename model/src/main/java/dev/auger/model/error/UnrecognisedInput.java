package dev.auger.model.error;

/** The content is none of the formats Auger reads. */
public final class UnrecognisedInput extends ImportFailure {

    private final String looksLike;

    /**
     * @param looksLike what the content seems to be ({@code HTML}, {@code empty}, {@code text}, …)
     * @param firstBytes the first bytes in hexadecimal, as proof
     */
    public UnrecognisedInput(String looksLike, String firstBytes) {
        super(
                "unrecognised",
                0,
                "in no format Auger reads: looks like " + looksLike
                        + (firstBytes.isEmpty() ? "" : ", begins " + firstBytes));
        this.looksLike = looksLike;
    }

    public String looksLike() {
        return looksLike;
    }
}
