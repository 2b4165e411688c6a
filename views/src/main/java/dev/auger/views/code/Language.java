package dev.auger.views.code;

import java.util.Locale;
import java.util.Set;

/** What a source is written in, by the ending of its file: the words that are coloured, and what else spans lines. */
enum Language {
    JAVA(
            "",
            "abstract assert boolean break byte case catch char class const continue default do double else enum extends final "
                    + "finally float for goto if implements import instanceof int interface long native new null package private "
                    + "protected public return short static strictfp super switch synchronized this throw throws transient true "
                    + "false try void volatile while var record sealed permits yield when"),
    KOTLIN(
            "",
            "abstract annotation as break by catch class companion const constructor continue crossinline data do dynamic else "
                    + "enum expect external false final finally for fun get if import in infix init inline inner interface "
                    + "internal is it lateinit noinline null object open operator out override package private protected public "
                    + "reified return sealed set super suspend tailrec this throw true try typealias val value var vararg when "
                    + "where while"),
    SCALA(
            "",
            "abstract case catch class def derives do else end enum export extends extension false final finally for forSome "
                    + "given if implicit import inline infix lazy macro match new null object opaque open override package "
                    + "private protected return sealed super then this throw trait transparent true try type using val var "
                    + "while with yield"),
    GROOVY(
            "'''",
            "abstract as assert boolean break byte case catch char class const continue def default do double else enum extends "
                    + "false final finally float for goto if implements import in instanceof int interface long native new null "
                    + "package private protected public return short static super switch synchronized this throw throws trait "
                    + "transient true try var void volatile while"),
    GO(
            "`",
            "break case chan const continue default defer else fallthrough false for func go goto if import interface iota map "
                    + "nil package range return select struct switch true type var any bool byte comparable complex128 "
                    + "complex64 error float32 float64 int int16 int32 int64 int8 rune string uint uint16 uint32 uint64 uint8 "
                    + "uintptr append cap clear close copy delete len make max min new panic print println recover");

    private final String raw;
    private final String keywords;

    Language(String raw, String keywords) {
        this.raw = raw;
        this.keywords = keywords;
    }

    /** What begins and ends a text over several lines beside three double quotes; empty for nothing. */
    String raw() {
        return raw;
    }

    Set<String> keywords() {
        return Set.of(keywords.split(" "));
    }

    static Language of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "kt", "kts" -> KOTLIN;
            case "scala", "sc" -> SCALA;
            case "groovy", "gradle", "gvy" -> GROOVY;
            case "go" -> GO;
            default -> JAVA;
        };
    }
}
