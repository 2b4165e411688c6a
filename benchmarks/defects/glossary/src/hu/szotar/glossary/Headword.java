package hu.szotar.glossary;

import java.util.List;

/** A word and what it means, in several languages. */
record Headword(int word, List<String> meanings) {
    static Headword look(int word) {
        String[] meanings = new String[60];
        for (int i = 0; i < meanings.length; i++) {
            meanings[i] = "meaning " + i + " of word " + word + " as used since " + (1500 + word * i % 500) + " in region " + i % 9;
        }
        return new Headword(word, List.of(meanings));
    }
}
