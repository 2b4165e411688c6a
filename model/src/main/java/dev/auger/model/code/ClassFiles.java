package dev.auger.model.code;

import java.util.List;
import java.util.Optional;

/** Class files, as far as there are any. Safe for several readers. Class names are binary names with dots. */
public interface ClassFiles {

    /** None at all. */
    ClassFiles NONE = new ClassFiles() {
        @Override
        public Optional<List<LocalVariable>> locals(String className, String method, int line, boolean calling) {
            return Optional.empty();
        }

        @Override
        public Optional<ClassHeader> header(String className) {
            return Optional.empty();
        }
    };

    /**
     * Local variables that hold references and are in scope at a line, in the order of their slots.
     *
     * @param method all methods of that name are looked at, because stacks do not tell overloads apart; the line does
     * @param line 1-based
     * @param calling whether the frame has called another: then only variables in scope where the line calls count
     * @return nothing if the class is not there or was compiled without names of locals (JVMS §4.7.13); an empty list if it has
     *     no such line or nothing is in scope
     */
    Optional<List<LocalVariable>> locals(String className, String method, int line, boolean calling);

    /** What a class is; nothing if it is not there. */
    Optional<ClassHeader> header(String className);
}
