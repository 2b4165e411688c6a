package dev.parcels.notify;

/** Names one device that follows one parcel: the parcel's barcode and the token the push service gave the device. */
public record DeviceKey(String barcode, byte[] token) {}
