package dev.auger.views.wizard;

/**
 * The way on.
 *
 * @param note where one is
 * @param back word of the way back, or empty where there is none
 * @param view word of the way into the full view, or empty
 * @param skip word of the way past the layer, or empty
 * @param next word of the way on, or empty at the end
 * @param blocked why there is no way on yet, or empty
 */
public record FootModel(String note, String back, String view, String skip, String next, String blocked) {}
