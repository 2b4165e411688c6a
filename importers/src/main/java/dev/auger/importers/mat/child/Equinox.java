package dev.auger.importers.mat.child;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bundles of an Eclipse installation in a framework of their own, by OSGi's launching interface (OSGi Core 8, chapter 4.2).
 * MAT's parser finds its formats in Eclipse's extension registry, so it cannot run on a flat class path. Nothing is written into
 * the installation; what is not needed stays unstarted.
 */
final class Equinox {

    /** Those that no class load starts: common services and the registry of extensions. */
    private static final Set<String> STARTED = Set.of(
            "org.eclipse.equinox.common",
            "org.eclipse.equinox.registry",
            "org.eclipse.equinox.ds",
            "org.apache.felix.scr",
            "org.eclipse.core.runtime");

    private static final int LAZILY = 2;
    private static final String BUNDLE = "org.osgi.framework.Bundle";

    private final Map<String, Object> bundles = new HashMap<>();

    Equinox(Path home, Path scratch) throws ReflectiveOperationException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("osgi.install.area", home.toUri().toString());
        configuration.put(
                "osgi.configuration.area",
                scratch.resolve("configuration").toUri().toString());
        configuration.put(
                "osgi.instance.area", scratch.resolve("workspace").toUri().toString());
        configuration.put(
                "org.osgi.framework.storage", scratch.resolve("bundles").toString());
        configuration.put("osgi.nls.warnings", "ignore");
        Object factory = Class.forName("org.eclipse.osgi.launch.EquinoxFactory")
                .getConstructor()
                .newInstance();
        Object framework =
                call("org.osgi.framework.launch.FrameworkFactory", factory, "newFramework", Map.class, configuration);
        call("org.osgi.framework.launch.Framework", framework, "init");
        Object context = call(BUNDLE, framework, "getBundleContext");
        for (Path plugin : plugins(home)) {
            install(context, plugin);
        }
        call("org.osgi.framework.launch.Framework", framework, "start");
        for (Map.Entry<String, Object> bundle : bundles.entrySet()) {
            start(bundle.getKey(), bundle.getValue());
        }
    }

    private static List<Path> plugins(Path home) throws ReflectiveOperationException {
        List<Path> plugins = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve("plugins"))) {
            files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        boolean itself = name.startsWith("org.eclipse.osgi_") || name.contains(".source_");
                        return !itself && (name.endsWith(".jar") || Files.isDirectory(file));
                    })
                    .sorted()
                    .forEach(plugins::add);
        } catch (IOException e) {
            throw new ReflectiveOperationException("its plugins cannot be listed", e);
        }
        return plugins;
    }

    private void install(Object context, Path plugin) throws ReflectiveOperationException {
        try {
            Object bundle = call(
                    "org.osgi.framework.BundleContext",
                    context,
                    "installBundle",
                    String.class,
                    "reference:" + plugin.toUri());
            Object name = call(BUNDLE, bundle, "getSymbolicName");
            if (name != null) {
                bundles.put(name.toString(), bundle);
            }
        } catch (InvocationTargetException e) {
            System.err.println(plugin + " is not installed: " + e.getCause());
        }
    }

    private static void start(String name, Object bundle) throws ReflectiveOperationException {
        Dictionary<?, ?> headers = (Dictionary<?, ?>) call(BUNDLE, bundle, "getHeaders");
        boolean lazy = String.valueOf(headers.get("Bundle-ActivationPolicy")).startsWith("lazy");
        if (headers.get("Fragment-Host") != null || !lazy && !STARTED.contains(name)) {
            return;
        }
        try {
            // Lazy ones only make themselves ready; those named run at once.
            call(BUNDLE, bundle, "start", int.class, STARTED.contains(name) ? 0 : LAZILY);
        } catch (InvocationTargetException e) {
            // Pictures and windows may miss what a server does not have.
            System.err.println(name + " is not started: " + e.getCause());
        }
    }

    /** A class by a bundle's own loader. */
    Class<?> load(String bundleName, String className) throws ReflectiveOperationException {
        Object bundle = bundles.get(bundleName);
        if (bundle == null) {
            throw new ClassNotFoundException("no bundle " + bundleName);
        }
        return (Class<?>) call(BUNDLE, bundle, "loadClass", String.class, className);
    }

    private static Object call(String type, Object target, String method) throws ReflectiveOperationException {
        return Class.forName(type).getMethod(method).invoke(target);
    }

    private static Object call(String type, Object target, String method, Class<?> argumentType, Object argument)
            throws ReflectiveOperationException {
        return Class.forName(type).getMethod(method, argumentType).invoke(target, argument);
    }
}
