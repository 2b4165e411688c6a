package dev.auger.importers.gclog;

/**
 * The time before a bracket in logs of JDK 5 to 8: {@code 2022-08-01T17:17:33.375+0000: 0.163: #0: [GC}, each part if it was asked for.
 * Whatever was torn into the text before it is left out.
 *
 * @param epoch {@link Dates#NONE} if there is no date
 * @param uptime nanoseconds, -1 if there is none
 * @param id the collection's number, -1 if not printed
 */
record Stamp(long epoch, boolean zoned, long uptime, int id) {

    static final Stamp NONE = new Stamp(Dates.NONE, false, -1, -1);

    private static final int MOST_PARTS = 3;
    private static final int DATE = 10;

    /** The stamp at the end of a text. */
    static Stamp before(CharSequence prefix) {
        String text = prefix.subSequence(Math.max(0, prefix.length() - 100), prefix.length())
                .toString()
                .stripTrailing();
        long epoch = Dates.NONE;
        boolean zoned = false;
        long uptime = -1;
        int id = -1;
        for (int i = 0; i < MOST_PARTS && text.endsWith(":"); i++) {
            int end = text.length() - 1;
            int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end)) + 1;
            int date = text.lastIndexOf('T', end) - DATE;
            if (date >= space && Dates.looksLike(text, date)) {
                epoch = Dates.epochNanos(text, date, end);
                zoned = Dates.isZoned(text, date, end);
                break;
            }
            int hash = text.lastIndexOf('#', end);
            if (hash >= space) {
                long number = Numbers.whole(text, hash + 1, end);
                id = number >= 0 && number <= Integer.MAX_VALUE ? (int) number : id;
            } else if (uptime < 0) {
                uptime = Numbers.nanos(text, numberStart(text, end), end, 1e9);
                if (uptime < 0) {
                    break;
                }
            }
            text = text.substring(0, space).stripTrailing();
        }
        return epoch == Dates.NONE && uptime < 0 && id < 0 ? NONE : new Stamp(epoch, zoned, uptime, id);
    }

    private static int numberStart(String text, int end) {
        int start = end;
        while (start > 0 && Numbers.isPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
