package dev.auger.themes;

/**
 * A colour of a style sheet, components 0 to 1 in sRGB.
 *
 * <p>Contrast and relative luminance as WCAG 2.1 defines them; colour vision deficiencies by the matrices of Machado, Oliveira
 * and Fernandes (2009) for a severity of 1, applied to linear light; differences are CIE76 in CIELAB, white point D65.
 */
record Colour(double red, double green, double blue, double alpha) {

    /** How people see who lack one kind of cone. */
    enum Vision {
        TYPICAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTERANOPIA(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        TRITANOPIA(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double[][] matrix;

        Vision(double[][] matrix) {
            this.matrix = matrix;
        }
    }

    /** {@code #RRGGBB} or {@code #RRGGBBAA}. */
    static Colour of(String hex) {
        return new Colour(
                component(hex, 1), component(hex, 3), component(hex, 5), hex.length() > 7 ? component(hex, 7) : 1);
    }

    private static double component(String hex, int from) {
        return Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
    }

    /** This colour as it is seen on an opaque one. */
    Colour on(Colour back) {
        return new Colour(
                red * alpha + back.red * (1 - alpha),
                green * alpha + back.green * (1 - alpha),
                blue * alpha + back.blue * (1 - alpha),
                1);
    }

    /** 1 to 21, whichever is lighter. */
    static double contrast(Colour a, Colour b) {
        double x = a.luminance();
        double y = b.luminance();
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** How far two colours are apart for somebody; 2.3 is just noticeable side by side. */
    static double difference(Colour a, Colour b, Vision vision) {
        double[] x = a.lab(vision);
        double[] y = b.lab(vision);
        return Math.sqrt(square(x[0] - y[0]) + square(x[1] - y[1]) + square(x[2] - y[2]));
    }

    private static double square(double x) {
        return x * x;
    }

    private double[] lab(Vision vision) {
        double[] light = {linear(red), linear(green), linear(blue)};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += vision.matrix[i][j] * light[j];
            }
            seen[i] = Math.clamp(sum, 0, 1);
        }
        double x = bent((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = bent(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = bent((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }
}
