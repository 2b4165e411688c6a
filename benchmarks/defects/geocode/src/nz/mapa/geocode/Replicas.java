package nz.mapa.geocode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;

/** Asks the first replica that is there. */
final class Replicas {
    private static final long REST = 30_000;

    private final List<Replica> replicas;

    Replicas(List<Replica> replicas) {
        this.replicas = replicas;
    }

    long ask(int cell) throws IOException {
        long now = System.currentTimeMillis();
        for (Replica replica : replicas) {
            if (replica.resting(now)) {
                continue;
            }
            try {
                return replica.ask(cell);
            } catch (ConnectException e) {
                replica.rest(now + REST);
            } catch (SocketTimeoutException e) {
                replica.missed();
            }
        }
        throw new IOException("nobody answers for " + cell);
    }
}
