package dev.parcels.api;

/** What a customer's device sends. The token comes hex coded from the header; a search has part of a barcode. */
public record Request(Kind kind, String barcode, String tokenHex, String locale) {
    public enum Kind {
        FOLLOW,
        LOOK,
        LEAVE,
        SEARCH
    }
}
