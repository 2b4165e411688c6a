package hotel.belfort.concierge;

/** What can be ordered. */
public interface Menu {
    int dishes();
}
