package dev.auger.views.flame;

import dev.auger.model.FrameKind;

/** Colour token of a kind of frame. */
final class FrameColours {

    static final String MATCH = "frame-match";
    static final String TEXT = "on-frame";

    private FrameColours() {}

    static String token(FrameKind kind) {
        return switch (kind) {
            case JAVA -> "frame-java";
            case INLINED -> "frame-inlined";
            case INTERPRETED -> "frame-interp";
            case CPP -> "frame-cpp";
            case NATIVE -> "frame-native";
            case KERNEL -> "frame-kernel";
            case GO -> "frame-go";
            case SYNTHETIC, UNKNOWN -> "frame-unknown";
        };
    }
}
