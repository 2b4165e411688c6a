package org.helvia.premiums;

/** The premiums of one profile, a column for every month of life. */
record Table(double[] months) {
    static Table compute(Profile profile) {
        double[] months = new double[12 * 110];
        double survival = 1;
        for (int month = 0; month < months.length; month++) {
            survival *= 1 - 0.00002 * Math.exp(month / 240.0);
            months[month] = 40 * profile.risk() / survival;
        }
        return new Table(months);
    }

    double premium(int age) {
        return months[age * 12];
    }
}
