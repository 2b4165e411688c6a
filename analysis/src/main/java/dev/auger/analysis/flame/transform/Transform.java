package dev.auger.analysis.flame.transform;

/** One change to every stack of a tree. Methods are named as {@code CallTree.method} names them. */
public sealed interface Transform {

    /** Leaves out stacks without a method; the others begin at the outermost call of it. */
    record Focus(String method) implements Transform {}

    /** Takes a method out of all stacks: what it calls joins its caller, and so does its own weight. */
    record Merge(String method) implements Transform {}

    /** Leaves out the stacks a method is in. */
    record Drop(String method) implements Transform {}

    /** Calls of a method below itself, and what lies between them, become one call. */
    record CollapseRecursion(String method) implements Transform {}

    /** Methods that call themselves directly are one call. */
    record CollapseDirect() implements Transform {}

    /** Takes a group's frames out of all stacks, as {@link Merge} does. */
    record Hide(CodeGroup group) implements Transform {}

    /** Takes out every frame but the user's own. */
    record OnlyOwn() implements Transform {}

    /** The method a transform is about; empty if it is about none. */
    default String subject() {
        return switch (this) {
            case Focus focus -> focus.method;
            case Merge merge -> merge.method;
            case Drop drop -> drop.method;
            case CollapseRecursion collapse -> collapse.method;
            case CollapseDirect direct -> "";
            case Hide hide -> "";
            case OnlyOwn own -> "";
        };
    }
}
