package org.farrier.notices;

/** Where something can be sent. */
interface Outlet {

    /** As many bytes as went out. */
    int deliver(String to, String text);
}
