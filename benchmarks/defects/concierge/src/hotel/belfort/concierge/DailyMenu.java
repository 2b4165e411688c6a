package hotel.belfort.concierge;

/** The menu of a day, fetched from the kitchen. */
public final class DailyMenu implements Menu {
    private static final int[] DISHES = fetch();

    private static int[] fetch() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new int[] {3, 5, 8};
    }

    @Override
    public int dishes() {
        return DISHES.length;
    }
}
