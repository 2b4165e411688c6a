package dev.auger.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program's version, as the build wrote it down. */
public final class Version {

    private Version() {}

    /** For example {@code 0.1.0-SNAPSHOT}; {@code dev} where the build left none. */
    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream("/META-INF/maven/dev.auger/auger-app/pom.properties")) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(in);
                return properties.getProperty("version", "dev");
            }
        } catch (IOException e) {
            return "dev";
        }
        String manifest = Version.class.getPackage().getImplementationVersion();
        return manifest == null ? "dev" : manifest;
    }
}
