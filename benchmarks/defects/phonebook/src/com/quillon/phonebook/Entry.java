package com.quillon.phonebook;

/** A name and a number. */
record Entry(String name, int number) {}
