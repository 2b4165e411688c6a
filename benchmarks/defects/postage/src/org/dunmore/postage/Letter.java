package org.dunmore.postage;

/** Something to be sent. */
record Letter(int code, int grams) {}
