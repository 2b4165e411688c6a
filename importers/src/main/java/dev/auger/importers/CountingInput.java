package dev.auger.importers;

import dev.auger.model.job.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts packed bytes, which is what the progress of unpacking is measured in. */
final class CountingInput extends FilterInputStream {

    private final Job job;
    private long count;

    CountingInput(InputStream in, Job job) {
        super(in);
        this.job = job;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            counted(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            counted(n);
        }
        return n;
    }

    /** Nothing is promised, so that what a stream over this one has available is what it holds itself. */
    @Override
    public int available() {
        return 0;
    }

    private void counted(int n) {
        count += n;
        job.advance(n);
    }
}
