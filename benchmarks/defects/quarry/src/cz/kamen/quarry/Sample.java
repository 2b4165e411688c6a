package cz.kamen.quarry;

/** A piece of stone, as its spectrum. */
record Sample(int drill, int depth, short[] spectrum) {
    static Sample take(int drill, int depth, int seed) {
        short[] spectrum = new short[1_024];
        int value = seed;
        for (int i = 0; i < spectrum.length; i++) {
            value = value * 1_103_515_245 + 12_345;
            spectrum[i] = (short) (value >>> 20);
        }
        return new Sample(drill, depth, spectrum);
    }
}
