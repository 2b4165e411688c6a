package dev.auger.app.capture;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.trail.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the profiles of a Go service: the one connection Auger ever opens to anything but this machine. It goes to the address
 * the user gave and to no other: no proxy of the system's, no redirect, no cookie; with bounds on time and size.
 */
public final class GoCapture {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** So many profiles that did not come in their time, one after the other: the others will not come either. */
    private static final int MOST_SILENT = 2;

    private static final long MOST_BYTES = 1L << 30;
    private static final long ROOM = 64L << 20;
    private static final int LOOK_MILLIS = 50;

    private final PprofAddress address;
    private final GoPlan plan;
    private final Job job;
    private final CaptureWatch watch;
    private final BooleanSupplier enough;
    private final long mostBytes;

    /** @param enough true once the user wants what there is so far: what was not fetched yet is left out */
    public GoCapture(PprofAddress address, GoPlan plan, Job job, CaptureWatch watch, BooleanSupplier enough) {
        this(address, plan, job, watch, enough, MOST_BYTES);
    }

    GoCapture(PprofAddress address, GoPlan plan, Job job, CaptureWatch watch, BooleanSupplier enough, long mostBytes) {
        this.address = address;
        this.plan = plan;
        this.job = job;
        this.watch = watch;
        this.enough = enough;
        this.mostBytes = mostBytes;
    }

    /**
     * Fetches into a folder that is not there yet.
     *
     * @throws CaptureFailure if nothing at all could be fetched; there is no folder then
     * @throws JobCancelled if the job was cancelled; there is no folder then either
     */
    public Captured into(Path folder) throws CaptureFailure {
        List<CaptureFailure> failures = new ArrayList<>();
        try (Draft draft = Draft.beside(folder);
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(CONNECT)
                        .build()) {
            try {
                int silent = 0;
                for (Step step : Step.values()) {
                    if (plan.profiles().contains(step) && !enough.getAsBoolean() && silent < MOST_SILENT) {
                        int before = failures.size();
                        fetch(client, draft, step, failures);
                        boolean slow = failures.size() > before
                                && failures.getLast().code().equals("slow");
                        silent = slow ? silent + 1 : 0;
                    }
                }
            } finally {
                client.shutdownNow();
            }
            if (draft.isEmpty()) {
                throw failures.isEmpty() ? new CaptureFailure("early") : failures.getFirst();
            }
            return draft.keep(failures);
        }
    }

    private void fetch(HttpClient client, Draft draft, Step step, List<CaptureFailure> failures) throws CaptureFailure {
        Path file = draft.file(name(step));
        try {
            if (draft.free() < ROOM) {
                throw new CaptureFailure("disk", Quantity.bytes(draft.free()));
            }
            URI uri = address.profile(query(step));
            if (one(client, uri, file, step)) {
                check(file, step, uri);
                draft.add(file);
            } else {
                draft.drop(file);
            }
        } catch (CaptureFailure e) {
            draft.drop(file);
            if (e.code().startsWith("connect")) {
                throw draft.isEmpty()
                        ? e
                        : new CaptureFailure("connect-later", address.base().getAuthority());
            }
            failures.add(e);
        }
    }

    private static String query(Step step) {
        return switch (step) {
            case GOROUTINES -> "goroutine?debug=2";
            case GO_HEAP -> "heap";
            case GO_ALLOCS -> "allocs";
            case GO_BLOCK -> "block";
            case GO_MUTEX -> "mutex";
            case GO_CPU -> "profile?seconds=";
            case RECORDING, THREADS, HISTOGRAM, HEAP -> throw new IllegalArgumentException(step.id());
        };
    }

    private static String name(Step step) {
        return switch (step) {
            case GOROUTINES -> "goroutines.txt";
            case GO_HEAP -> "heap.pb.gz";
            case GO_ALLOCS -> "allocs.pb.gz";
            case GO_BLOCK -> "block.pb.gz";
            case GO_MUTEX -> "mutex.pb.gz";
            case GO_CPU -> "cpu.pb.gz";
            case RECORDING, THREADS, HISTOGRAM, HEAP -> throw new IllegalArgumentException(step.id());
        };
    }

    /** False if the user had enough before the profile was there. */
    private boolean one(HttpClient client, URI uri, Path file, Step step) throws CaptureFailure {
        boolean cpu = step == Step.GO_CPU;
        URI whole = cpu ? URI.create(uri.toString() + plan.cpuSeconds()) : uri;
        Duration patience = cpu ? ANSWER.plusSeconds(plan.cpuSeconds()) : ANSWER;
        HttpRequest request = HttpRequest.newBuilder(whole)
                .timeout(patience)
                .header("User-Agent", "auger")
                .GET()
                .build();
        long begin = System.nanoTime();
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        HttpResponse<InputStream> response;
        try {
            response = await(sent, step, cpu ? begin : 0);
            if (response == null) {
                return false;
            }
        } catch (IOException e) {
            throw e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)
                    ? new CaptureFailure("slow", whole.toString(), patience.toSeconds())
                    : unreached(e);
        }
        try (InputStream in = response.body()) {
            if (response.statusCode() / 100 == 3) {
                throw new CaptureFailure(
                        "redirect",
                        whole.toString(),
                        response.headers().firstValue("location").orElse("-"));
            }
            if (response.statusCode() != 200) {
                throw new CaptureFailure("status", whole.toString(), Integer.toString(response.statusCode()));
            }
            copy(in, file, step, whole, System.nanoTime() + patience.toNanos());
            return true;
        } catch (IOException e) {
            throw new CaptureFailure("broken", whole.toString(), Draft.reason(e));
        }
    }

    /** The client says most of this by the class of an exception without words. */
    private CaptureFailure unreached(IOException e) {
        String where = address.base().getAuthority();
        if (e instanceof HttpConnectTimeoutException) {
            return new CaptureFailure("connect-slow", where, CONNECT.toSeconds());
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new CaptureFailure("connect-host", where);
            }
        }
        return e instanceof ConnectException
                ? new CaptureFailure("connect-refused", where)
                : new CaptureFailure("connect", where, Draft.reason(e));
    }

    private @Nullable HttpResponse<InputStream> await(
            CompletableFuture<HttpResponse<InputStream>> sent, Step step, long begin) throws IOException {
        while (true) {
            try {
                return sent.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (job.isCancelled()) {
                    sent.cancel(true);
                    throw new JobCancelled();
                }
                if (enough.getAsBoolean()) {
                    sent.cancel(true);
                    return null;
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                watch.at(step, begin == 0 ? -1 : Math.min(0.99, seconds / plan.cpuSeconds()), 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new JobCancelled();
            } catch (CancellationException e) {
                throw new JobCancelled();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        }
    }

    /** A body that trickles in for ever is ended by a watchdog: a read of it cannot be. */
    private void copy(InputStream in, Path file, Step step, URI uri, long until) throws IOException, CaptureFailure {
        boolean[] late = {false};
        Thread watchdog = Thread.ofVirtual().start(() -> {
            try {
                while (!job.isCancelled() && System.nanoTime() - until < 0) {
                    Thread.sleep(LOOK_MILLIS);
                }
                late[0] = true;
                in.close();
            } catch (InterruptedException | IOException done) {
                Thread.currentThread().interrupt();
            }
        });
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                job.check();
                bytes += n;
                if (bytes > mostBytes) {
                    throw new CaptureFailure("large", uri.toString(), Quantity.bytes(mostBytes));
                }
                out.write(buffer, 0, n);
                watch.at(step, -1, bytes);
            }
        } catch (IOException e) {
            job.check();
            throw e;
        } finally {
            watchdog.interrupt();
        }
        if (late[0]) {
            job.check();
            throw new CaptureFailure("slow", uri.toString(), ANSWER.toSeconds());
        }
    }

    /** A page of somebody's login also comes with status 200. */
    private void check(Path file, Step step, URI uri) throws CaptureFailure {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(10);
            boolean good = step == Step.GOROUTINES
                    ? new String(head, StandardCharsets.ISO_8859_1).startsWith("goroutine ")
                    : head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
            if (!good) {
                throw new CaptureFailure("no-profile", uri.toString());
            }
        } catch (IOException e) {
            throw new CaptureFailure("broken", uri.toString(), Draft.reason(e));
        }
    }
}
