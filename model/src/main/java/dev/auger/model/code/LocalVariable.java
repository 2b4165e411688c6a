package dev.auger.model.code;

/**
 * A local variable or parameter of a method that holds a reference.
 *
 * @param name as in the source; {@code this} for the receiver
 * @param type declared type, erased, as a Java name: {@code java.util.Map}, {@code byte[][]}
 */
public record LocalVariable(String name, String type) {}
