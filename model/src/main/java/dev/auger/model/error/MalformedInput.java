package dev.auger.model.error;

/** The format is recognised and its content contradicts the format so early that nothing can be shown. */
public final class MalformedInput extends ImportFailure {

    private final String tag;
    private final String previousTag;
    private final long previousOffset;

    /**
     * @param code dotted code, for example {@code hprof.header}
     * @param offset where the contradiction stands
     * @param tag record or field being read
     * @param previousTag record read before it, empty at the start
     * @param previousOffset where that one stood, -1 at the start
     */
    public MalformedInput(
            String code, long offset, String tag, String previousTag, long previousOffset, String message) {
        super(code, offset, message);
        this.tag = tag;
        this.previousTag = previousTag;
        this.previousOffset = previousOffset;
    }

    public String tag() {
        return tag;
    }

    public String previousTag() {
        return previousTag;
    }

    public long previousOffset() {
        return previousOffset;
    }
}
