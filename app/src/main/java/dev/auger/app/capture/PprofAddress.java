package dev.auger.app.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a Go service shows its profiles: {@code net/http/pprof}, by default below {@code /debug/pprof/}. */
public record PprofAddress(URI base) {

    private static final String PATH = "/debug/pprof/";

    /**
     * The address as people write it: {@code localhost:6060}, {@code http://host:6060/debug/pprof}.
     *
     * @throws CaptureFailure {@code address} if it is none
     */
    public static PprofAddress of(String text) throws CaptureFailure {
        String whole = text.strip();
        if (!whole.contains("://")) {
            whole = "http://" + whole;
        }
        try {
            URI uri = new URI(whole);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")
                    || uri.getHost() == null
                    || uri.getUserInfo() != null) {
                throw new CaptureFailure("address", text);
            }
            String path = uri.getPath() == null ? "" : uri.getPath();
            int at = path.indexOf("/debug/pprof");
            String base = at >= 0 ? path.substring(0, at) : path.replaceAll("/+$", "");
            return new PprofAddress(new URI(scheme, null, uri.getHost(), uri.getPort(), base + PATH, null, null));
        } catch (URISyntaxException e) {
            throw new CaptureFailure("address", text);
        }
    }

    /** The address of one profile. */
    URI profile(String nameAndQuery) {
        return base.resolve(nameAndQuery);
    }
}
