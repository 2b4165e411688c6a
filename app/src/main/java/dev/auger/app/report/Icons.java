package dev.auger.app.report;

import dev.auger.model.Layer;

/** The glyphs of the layers and the program's mark, drawn in the page. */
final class Icons {

    /** The program's icon in 16 pixels; its colours are in {@code report.css}. */
    static final String MARK = """
            <svg class="logo" viewBox="0 0 16 16" width="24" height="24" aria-hidden="true"><clipPath id="mark"><rect width="16" \
            height="16" rx="4"/></clipPath><g clip-path="url(#mark)"><path d="M0 0h16v3H0z" class="m1"/><path d="M0 3h16v3H0z" \
            class="m2"/><path d="M0 6h16v3H0z" class="m3"/><path d="M0 9h16v3H0z" class="m4"/><path d="M0 12h16v4H0z" \
            class="m5"/><path d="M4 0h8v11l-4 5-4-5z" class="m6"/></g><path d="M7 0h2v11l-1 3-1-3z" class="m7"/><path \
            d="M5 4.5L11 2v2L5 6.5zM5 9L11 6.5v2L5 11z" class="m7"/></svg>""";

    private Icons() {}

    static String layer(Layer layer) {
        String path = switch (layer) {
            case THREAD -> "M3 2v12M8 2v12M13 2v12M1 10h4M6 5h4M11 9h4";
            case STACK -> "M2 3.5h5M2 8h8M2 12.500h12";
            case ALLOCATION -> "M1.500 13.500l4-6 3 3 3-7 3 10z";
            case OBJECT -> "M8 1.500l6 3.200v6.600l-6 3.200-6-3.200V4.700zM2 4.700l6 3.200 6-3.200M8 7.900v6.600";
            case CODE -> "M2 3.500h9M2 8h12M2 12.500h7";
        };
        return "<svg class=\"glyph\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\"><path d=\""
                + path + "\"/></svg>";
    }
}
