package dev.auger.analysis.heap;

/**
 * One object on a path.
 *
 * @param className its class; for a class object the class it describes
 * @param field field, static field or element ({@code [3]}) of this object that leads to the next step; a name in angle
 *     brackets where no field does ({@code <class>}, {@code <super>}, {@code <loader>}, {@code <local in Type.method>}); empty
 *     at the last step
 * @param classObject whether the step is a class object, so that {@code field} is a static one
 */
public record PathStep(
        long object, String className, String field, long address, long shallow, long retained, boolean classObject) {

    /** Whether {@code field} is a field a programmer named, of this object or its class. */
    public boolean named() {
        return !field.isEmpty() && field.charAt(0) != '<' && field.charAt(0) != '[';
    }
}
