package dev.auger.model.error;

/** Reading would need more disk or memory than there is; said before the work starts, in numbers. */
public final class ResourceExhausted extends ImportFailure {

    private final long needed;
    private final long available;

    public ResourceExhausted(String what, long needed, long available) {
        super("exhausted", -1, what + " needs " + needed + " bytes and " + available + " are free");
        this.needed = needed;
        this.available = available;
    }

    public long needed() {
        return needed;
    }

    public long available() {
        return available;
    }
}
