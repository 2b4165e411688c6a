package com.prairie.grain;

/** What is traded. */
enum Grain {
    WHEAT,
    RYE,
    OATS
}
