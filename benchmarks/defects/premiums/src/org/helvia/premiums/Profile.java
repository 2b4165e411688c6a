package org.helvia.premiums;

/** Applications that are charged alike. */
record Profile(char region, int decade, int[] covers) {
    double risk() {
        double risk = 1 + decade * 0.07;
        for (int cover : covers) {
            risk *= 1 + cover / 50.0;
        }
        return region == 'A' ? risk : risk * 1.1;
    }
}
