package co.pingwell.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads notifications. */
final class Receiver {
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");

    Notification take(InputStream in) throws IOException {
        byte[] body = Body.read(in);
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(new String(body, StandardCharsets.UTF_8));
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return new Notification(System.nanoTime(), fields);
    }
}
