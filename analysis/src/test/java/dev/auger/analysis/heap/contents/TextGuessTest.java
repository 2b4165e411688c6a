package dev.auger.analysis.heap.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextGuessTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void wordsAreUtf8WhateverTheirLanguage() {
        assertThat(TextGuess.of(utf8("GET /orders HTTP/1.1\r\n"), false)).contains(TextEncoding.UTF_8);
        assertThat(TextGuess.of(utf8("价格 – für alle 😀"), false)).contains(TextEncoding.UTF_8);
    }

    @Test
    void aCharacterThatTheSampleCutsOffIsNoMistake() {
        byte[] cut = Arrays.copyOf(utf8("价格"), 5);
        assertThat(TextGuess.of(cut, true)).contains(TextEncoding.UTF_8);
        assertThat(TextGuess.of(cut, false)).isNotEqualTo(java.util.Optional.of(TextEncoding.UTF_8));
    }

    @Test
    void lettersWithAccentsThatAreNoUtf8AreLatin1() {
        assertThat(TextGuess.of("für alle".getBytes(StandardCharsets.ISO_8859_1), false))
                .contains(TextEncoding.LATIN_1);
    }

    @Test
    void zerosAtEveryOtherPlaceAreUtf16() {
        assertThat(TextGuess.of("a key, 价".getBytes(StandardCharsets.UTF_16LE), false))
                .contains(TextEncoding.UTF_16LE);
        assertThat(TextGuess.of("a key, 价".getBytes(StandardCharsets.UTF_16BE), false))
                .contains(TextEncoding.UTF_16BE);
    }

    @Test
    void aMarkAtTheBeginningDecides() {
        assertThat(TextGuess.of("\ufeff价格".getBytes(StandardCharsets.UTF_16BE), false))
                .contains(TextEncoding.UTF_16BE);
    }

    @Test
    void theEmptyEndOfABufferDoesNotCount() {
        assertThat(TextGuess.of(Arrays.copyOf(utf8("half full"), 64), false)).contains(TextEncoding.UTF_8);
    }

    @Test
    void whatHasControlCharactersIsNoText() {
        assertThat(TextGuess.of(new byte[] {1, 2, 3, 4, 'a'}, false)).isEmpty();
        assertThat(TextGuess.of(new byte[32], false)).isEmpty();
        assertThat(TextGuess.of(new byte[0], false)).isEmpty();
        assertThat(TextGuess.of(new byte[] {(byte) 0x85, (byte) 0x93, 'a'}, false))
                .isEmpty();
    }

    @Test
    void utf8IsAsTheStandardHasIt() {
        // Longer than need be, a half of a pair, beyond the last character.
        assertThat(TextGuess.isUtf8(new byte[] {(byte) 0xc0, (byte) 0x80}, 2, false))
                .isFalse();
        assertThat(TextGuess.isUtf8(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, 3, false))
                .isFalse();
        assertThat(TextGuess.isUtf8(new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, 4, false))
                .isFalse();
        assertThat(TextGuess.isUtf8(utf8("\ud83d\ude00"), 4, false)).isTrue();
    }
}
