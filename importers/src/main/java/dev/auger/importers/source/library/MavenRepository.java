package dev.auger.importers.source.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where Maven keeps what it fetched: {@code maven.repo.local}, else the settings' {@code localRepository}, else the default. */
final class MavenRepository {

    private static final long LARGEST_SETTINGS = 1 << 20;

    private MavenRepository() {}

    /** @param home the user's home folder */
    static Optional<Path> find(Path home) {
        String given = System.getProperty("maven.repo.local", "");
        Path settings = home.resolve(".m2").resolve("settings.xml");
        Optional<Path> named = given.isEmpty() ? inSettings(settings, home) : path(given);
        return Optional.of(named.orElse(home.resolve(".m2").resolve("repository")))
                .filter(Files::isDirectory);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The element {@code settings/localRepository}. Entities from outside are not read. */
    static Optional<Path> inSettings(Path settings, Path home) {
        try {
            if (!Files.isRegularFile(settings) || Files.size(settings) > LARGEST_SETTINGS) {
                return Optional.empty();
            }
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try (InputStream in = Files.newInputStream(settings)) {
                return path(
                        localRepository(factory.createXMLStreamReader(in)).replace("${user.home}", home.toString()));
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Settings that Maven could not read either.
            return Optional.empty();
        }
    }

    private static String localRepository(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 2 && xml.getLocalName().equals("localRepository")) {
                    return xml.getElementText();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return "";
    }
}
