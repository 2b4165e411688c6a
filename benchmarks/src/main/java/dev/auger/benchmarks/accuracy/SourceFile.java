package dev.auger.benchmarks.accuracy;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A source file in which snippets are looked up. */
final class SourceFile {
    private final Path path;
    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    SourceFile(Path path) throws IOException {
        this.path = path;
        this.text = Files.readString(path);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(path));
            this.unit = task.parse().iterator().next();
            this.positions = Trees.instance(task).getSourcePositions();
        }
    }

    /**
     * Where a snippet is; of one with several lines, its last line.
     *
     * @throws IllegalArgumentException if it is not there, or more than once
     */
    Place place(String snippet) {
        int at = text.indexOf(snippet);
        if (at < 0 || snippet.isBlank()) {
            throw new IllegalArgumentException(path + " has no " + snippet);
        }
        if (text.indexOf(snippet, at + 1) >= 0) {
            throw new IllegalArgumentException(path + " has more than one " + snippet);
        }
        int last = at + snippet.length() - 1;
        Around around = new Around(last);
        around.scan(unit, null);
        Path name = path.getFileName();
        return new Place(packageName() + around.type, around.method, String.valueOf(name), (int)
                unit.getLineMap().getLineNumber(last));
    }

    private String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    }

    /** Finds the top-level class and the innermost method or initializer around an offset. */
    private final class Around extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final int offset;
        private String type = "";
        private String method = "";

        Around(int offset) {
            this.offset = offset;
        }

        private boolean in(Tree tree) {
            return positions.getStartPosition(unit, tree) <= offset && offset < positions.getEndPosition(unit, tree);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            if (in(tree) && type.isEmpty()) {
                type = tree.getSimpleName().toString();
            }
            return super.visitClass(tree, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            if (in(tree)) {
                method = tree.getName().toString();
            }
            return super.visitMethod(tree, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            if (in(tree) && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                initializer(tree.getModifiers().getFlags().contains(Modifier.STATIC));
            }
            return super.visitVariable(tree, nothing);
        }

        @Override
        public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
            if (in(tree) && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                initializer(tree.isStatic());
            }
            return super.visitBlock(tree, nothing);
        }

        private void initializer(boolean isStatic) {
            method = isStatic ? "<clinit>" : "<init>";
        }
    }
}
