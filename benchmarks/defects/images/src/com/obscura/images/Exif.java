package com.obscura.images;

/** What the camera wrote into the picture. */
final class Exif {
    String read(int seed) {
        StringBuilder text = new StringBuilder(64);
        for (int tag = 0; tag < 900; tag++) {
            text.append("tag ").append(tag).append(" = ").append(seed * tag % 4_096).append("; ");
        }
        return text.toString();
    }
}
