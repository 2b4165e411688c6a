package dev.auger.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void internalNamesBecomeSourceNames() {
        assertThat(Names.fromInternal("java/lang/String")).isEqualTo("java.lang.String");
        assertThat(Names.fromInternal("[B")).isEqualTo("byte[]");
        assertThat(Names.fromInternal("[[J")).isEqualTo("long[][]");
        assertThat(Names.fromInternal("[Ljava/util/HashMap$Node;")).isEqualTo("java.util.HashMap$Node[]");
        assertThat(Names.fromInternal("Lay$$Lambda+0x00007f0a3c001000")).isEqualTo("Lay$$Lambda/0x00007f0a3c001000");
        assertThat(Names.fromInternal("a/Lay$$Lambda/0x00007f0a3c001000"))
                .isEqualTo("a.Lay$$Lambda/0x00007f0a3c001000");
    }

    @Test
    void simpleNamesKeepNestingAndArrays() {
        assertThat(Names.simpleClass("java.util.HashMap$Node[]")).isEqualTo("HashMap$Node[]");
        assertThat(Names.simpleClass("byte[]")).isEqualTo("byte[]");
        assertThat(Names.simpleClass("a.b.Lay$$Lambda/0x0.7f")).isEqualTo("Lay$$Lambda/0x0.7f");
    }

    @Test
    void packagesAndOuterClasses() {
        assertThat(Names.packageOf("a.b.C$D")).isEqualTo("a.b");
        assertThat(Names.packageOf("C")).isEmpty();
        assertThat(Names.outerClass("a.b.C$D$1")).isEqualTo("a.b.C");
        assertThat(Names.outerClass("C$D")).isEqualTo("C");
        assertThat(Names.outerClass("a.$Proxy3")).isEqualTo("a.$Proxy3");
    }

    @Test
    void modulePrefixesAreCutAndHiddenClassesKept() {
        assertThat(Names.withoutModule("java.base@25/java.lang.Thread")).isEqualTo("java.lang.Thread");
        assertThat(Names.withoutModule("app//x.Y")).isEqualTo("x.Y");
        assertThat(Names.withoutModule("x.Y$$Lambda/0x00007f12")).isEqualTo("x.Y$$Lambda/0x00007f12");
        assertThat(Names.withoutModule("app//x.Y$$Lambda/0x00007f12")).isEqualTo("x.Y$$Lambda/0x00007f12");
    }

    @Test
    void aNativeLibraryIsNoPackage() {
        assertThat(Names.simpleClass("libc.so.6")).isEqualTo("libc.so.6");
        assertThat(Names.simpleClass("com.so.Node")).isEqualTo("Node");
        Frame frame = new Frame("libjvm.so", "Monitor::IWait", null, 0, FrameKind.CPP);
        assertThat(Names.shortFrame(frame)).isEqualTo("Monitor::IWait");
    }

    @Test
    void lambdasReadAsTheirMethod() {
        Frame frame = new Frame("a.Handler$$Lambda/0x00007f12", "lambda$place$2", null, 4, FrameKind.JAVA);
        assertThat(Names.shortFrame(frame)).isEqualTo("Handler.place (lambda)");
    }

    @Test
    void poolsAreNamesWithoutNumbers() {
        assertThat(Names.poolOf("http-nio-8443-exec-31")).isEqualTo("http-nio-*-exec-*");
        assertThat(Names.poolOf("main")).isEqualTo("main");
    }
}
