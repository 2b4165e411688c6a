package dev.auger.model.job;

/** Thrown where cancellation is looked at. Not a failure: whoever started the job swallows it. */
public final class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}
