package dev.auger.views.heap;

/** What can be done in {@link CrossCheckCard}. */
public interface CrossCheckActions {

    /** Asks again. */
    void again();

    void cancel();

    /** Lets the user name an installation of Eclipse MAT, and asks its parser. */
    void chooseInstallation();

    /** Goes back to the parser that comes along, and asks it. */
    void forgetInstallation();

    /** Whether an installation is named. */
    boolean hasInstallation();

    void close();
}
