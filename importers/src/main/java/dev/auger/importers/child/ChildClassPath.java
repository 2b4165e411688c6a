package dev.auger.importers.child;

import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a child's classes are. They are found where this process would find them, without loading one of them: so it is the same
 * from a checkout, in an installed application, and in a test.
 */
public final class ChildClassPath {

    private ChildClassPath() {}

    /**
     * Jars and folders, each once.
     *
     * @param needed resource names of one class of each jar the child needs, in the order they shall be searched
     */
    public static List<Path> of(Tool tool, List<String> needed) throws OpinionFailure {
        Set<Path> found = new LinkedHashSet<>();
        for (String resource : needed) {
            URL url = ChildClassPath.class.getClassLoader().getResource(resource);
            if (url == null) {
                throw missing(tool, resource);
            }
            found.add(place(tool, url, resource));
        }
        return List.copyOf(found);
    }

    /** Resource name of a class. */
    public static String resource(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static Path place(Tool tool, URL url, String resource) throws OpinionFailure {
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            String folder = url.toURI().toString();
            return Path.of(URI.create(folder.substring(0, folder.length() - resource.length())));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            throw missing(tool, resource);
        }
    }

    private static OpinionFailure missing(Tool tool, String resource) {
        return new OpinionFailure(tool, Reason.NO_JARS, tool.words() + "'s jars are not there: no " + resource);
    }
}
