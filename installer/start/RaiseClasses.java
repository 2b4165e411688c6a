import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Copies a jar whose classes were compiled for Java 5 and gives them stack maps and a newer class file version: {@code java
 * RaiseClasses.java FROM.jar TO.jar}. The JVM keeps no old classes in its cache and verifies them the slow way at each start,
 * which for picocli is a third of the time that {@code auger --version} takes. For the launcher only; nothing of it is shipped.
 */
public final class RaiseClasses {
    private static final int STACK_MAPS_SINCE = ClassFile.JAVA_7_VERSION;

    private RaiseClasses() {}

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        try (JarFile in = new JarFile(from.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(Path.of(args[1])));
                URLClassLoader loader = new URLClassLoader(new URL[] {from.toUri().toURL()})) {
            ClassHierarchyResolver resolver =
                    ClassHierarchyResolver.ofClassLoading(loader).orElse(ClassHierarchyResolver.defaultResolver());
            ClassFile classFile =
                    ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(resolver));
            for (JarEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(entry.getName().endsWith(".class") ? raised(classFile, content) : content);
            }
        }
    }

    private static byte[] raised(ClassFile classFile, byte[] old) {
        ClassModel model = classFile.parse(old);
        if (model.majorVersion() >= STACK_MAPS_SINCE) {
            return old;
        }
        // Code that is copied element by element is written anew, which is when it gets its stack maps.
        byte[] raised = classFile.transformClass(
                model,
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                    } else {
                        builder.with(element);
                    }
                }));
        if (!classFile.verify(raised).isEmpty()) {
            throw new IllegalStateException(classFile.verify(raised).getFirst());
        }
        return raised;
    }
}
