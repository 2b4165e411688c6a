package eu.ostrava.tariffs;

/** How a call is priced, in hundredths. */
public interface Rule {
    long price(int seconds, int zone);
}
