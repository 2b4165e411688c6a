package br.folha.newsroom;

/** Tells messages apart that say the same in other words. */
final class Fingerprint {
    private Fingerprint() {}

    static long of(String text) {
        long least = Long.MAX_VALUE;
        for (int shingle = 0; shingle + 6 <= text.length(); shingle++) {
            for (int seed = 1; seed <= 90; seed++) {
                long hash = seed * 0x9e3779b97f4a7c15L;
                for (int i = shingle; i < shingle + 6; i++) {
                    hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x100000001b3L;
                }
                least = Math.min(least, hash);
            }
        }
        return least;
    }
}
