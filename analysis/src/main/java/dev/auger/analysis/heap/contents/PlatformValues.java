package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What objects of the JDK say that stand for a value of more than one field, as their own {@code toString} would: addresses, numbers,
 * places in code, exceptions. Fields are those of OpenJDK 6 to 25. Times are in {@link TimeValues}.
 */
final class PlatformValues {

    /** Reads one; null where its fields are not as known. */
    interface Reader {
        @Nullable
        String text(HeapSnapshot heap, long object, ObjectFields fields, int limit);
    }

    private static final Map<String, Reader> BY_CLASS = new HashMap<>(TimeValues.READERS);

    static {
        BY_CLASS.put("java.math.BigDecimal", PlatformValues::bigDecimal);
        BY_CLASS.put("java.util.Locale", PlatformValues::locale);
        BY_CLASS.put("java.net.URL", PlatformValues::url);
        BY_CLASS.put("java.net.URI", PlatformValues::uri);
        BY_CLASS.put("java.net.InetAddress", PlatformValues::address);
        BY_CLASS.put("java.net.InetSocketAddress", PlatformValues::socketAddress);
        BY_CLASS.put("java.nio.charset.Charset", named("name"));
        BY_CLASS.put("java.util.Currency", named("currencyCode"));
        BY_CLASS.put("java.util.TimeZone", named("ID"));
        BY_CLASS.put("java.util.regex.Pattern", named("pattern"));
        BY_CLASS.put("java.lang.Module", named("name"));
        BY_CLASS.put("java.lang.ThreadGroup", named("name"));
        BY_CLASS.put("java.util.jar.Attributes$Name", named("name"));
        BY_CLASS.put("java.util.zip.ZipFile", named("name"));
        BY_CLASS.put("java.lang.Throwable", named("detailMessage"));
        BY_CLASS.put("java.lang.StackTraceElement", PlatformValues::place);
        BY_CLASS.put("java.lang.reflect.Method", PlatformValues::member);
        BY_CLASS.put("java.lang.reflect.Field", PlatformValues::member);
        BY_CLASS.put("sun.nio.fs.UnixPath", PlatformValues::unixPath);
        BY_CLASS.put("sun.nio.fs.WindowsPath", named("path"));
    }

    private PlatformValues() {}

    /** Classes whose objects, and those of their subclasses, are known. */
    static Set<String> classes() {
        return BY_CLASS.keySet();
    }

    /** @param base the nearest of {@link #classes} */
    static @Nullable String text(String base, HeapSnapshot heap, long object, int limit) {
        Reader reader = BY_CLASS.get(base);
        return reader == null ? null : reader.text(heap, object, ObjectFields.of(heap, object), limit);
    }

    private static Reader named(String field) {
        return (heap, object, fields, limit) -> {
            String text = fields.text(heap, limit, field);
            return text.isEmpty() ? null : text;
        };
    }

    private static String bigDecimal(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        long compact = fields.number(Long.MIN_VALUE, "intCompact");
        long inflated = fields.reference("intVal");
        BigInteger unscaled = compact != Long.MIN_VALUE || inflated < 0
                ? BigInteger.valueOf(compact)
                : ValueText.bigInteger(heap, ObjectFields.of(heap, inflated));
        int scale = (int) fields.number(0, "scale");
        // A damaged scale would make a text of billions of zeros.
        return Math.abs((long) scale) > limit
                ? unscaled + "E" + -(long) scale
                : new BigDecimal(unscaled, scale).toString();
    }

    private static @Nullable String locale(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        long base = fields.reference("baseLocale");
        ObjectFields parts = base < 0 ? fields : ObjectFields.of(heap, base);
        StringBuilder out = new StringBuilder(parts.text(heap, limit, "language"));
        for (String part : new String[] {
            parts.text(heap, limit, "script"),
            parts.text(heap, limit, "region", "country"),
            parts.text(heap, limit, "variant")
        }) {
            out.append(part.isEmpty() ? "" : "_" + part);
        }
        return out.isEmpty() ? null : out.toString();
    }

    private static @Nullable String url(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        String protocol = fields.text(heap, limit, "protocol");
        if (protocol.isEmpty()) {
            return null;
        }
        String authority = fields.text(heap, limit, "authority");
        String host = fields.text(heap, limit, "host");
        long port = fields.number(-1, "port");
        String at = !authority.isEmpty() ? authority : host.isEmpty() ? "" : port < 0 ? host : host + ":" + port;
        String ref = fields.text(heap, limit, "ref");
        return protocol + ":" + (at.isEmpty() ? "" : "//" + at) + fields.text(heap, limit, "file")
                + (ref.isEmpty() ? "" : "#" + ref);
    }

    private static @Nullable String uri(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        String whole = fields.text(heap, limit, "string");
        if (!whole.isEmpty()) {
            return whole;
        }
        // The whole is made when it is first asked for.
        String scheme = fields.text(heap, limit, "scheme");
        String authority = fields.text(heap, limit, "authority");
        String query = fields.text(heap, limit, "query");
        String text = (scheme.isEmpty() ? "" : scheme + ":")
                + (authority.isEmpty() ? "" : "//" + authority)
                + fields.text(heap, limit, "path")
                + (query.isEmpty() ? "" : "?" + query);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String address(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        long holder = fields.reference("holder");
        ObjectFields plain = holder < 0 ? fields : ObjectFields.of(heap, holder);
        String host = plain.text(heap, limit, "hostName");
        long six = fields.reference("holder6");
        long bytes = six < 0
                ? fields.reference("ipaddress")
                : ObjectFields.of(heap, six).reference("ipaddress");
        String number;
        if (bytes >= 0) {
            number = groups(TextContent.read(heap, bytes, 0, 16));
        } else {
            int four = (int) plain.number(0, "address");
            number = (four >>> 24) + "." + (four >> 16 & 0xff) + "." + (four >> 8 & 0xff) + "." + (four & 0xff);
        }
        return host.isEmpty() ? number : host + "/" + number;
    }

    /** An address of IPv6, two bytes at a time. */
    private static String groups(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            out.append(i > 0 ? ":" : "").append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
        }
        return out.toString();
    }

    private static @Nullable String socketAddress(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        long holder = fields.reference("holder");
        ObjectFields parts = holder < 0 ? fields : ObjectFields.of(heap, holder);
        String host = parts.text(heap, limit, "hostname");
        long address = parts.reference("addr");
        String where = !host.isEmpty()
                ? host
                : address < 0 ? "" : address(heap, address, ObjectFields.of(heap, address), limit);
        return where + ":" + parts.number(0, "port");
    }

    private static @Nullable String place(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        String method = fields.text(heap, limit, "methodName");
        if (method.isEmpty()) {
            return null;
        }
        String file = fields.text(heap, limit, "fileName");
        long line = fields.number(-1, "lineNumber");
        return fields.text(heap, limit, "declaringClass") + "." + method
                + (file.isEmpty() ? "" : "(" + file + (line > 0 ? ":" + line : "") + ")");
    }

    private static @Nullable String member(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        String name = fields.text(heap, limit, "name");
        long declaring = fields.reference("clazz");
        int described = declaring < 0 ? -1 : heap.classDescribedBy(declaring);
        return name.isEmpty()
                ? null
                : described < 0 ? name : heap.heapClass(described).name() + "." + name;
    }

    private static @Nullable String unixPath(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        long array = fields.reference("path");
        FieldValue first =
                array < 0 ? null : heap.values(array, 0, 1).stream().findFirst().orElse(null);
        return first == null || first.type() != BasicType.BYTE
                ? null
                : new String(TextContent.read(heap, array, 0, limit), StandardCharsets.UTF_8);
    }
}
