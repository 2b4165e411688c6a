package dev.auger.analysis.trail.nativememory;

import java.util.List;
import java.util.Set;

/**
 * What lies outside of the heap, by the objects that stand for it.
 *
 * @param id stable name, part of text keys
 * @param classes whose instances, or instances of whose subclasses, hold one each
 * @param makers calls that make one, as {@code Class.method}
 * @param many from how many on they are worth a look
 */
enum Resource {
    BUFFER(
            "buffer",
            Set.of("java.nio.DirectByteBuffer"),
            Set.of(
                    "java.nio.ByteBuffer.allocateDirect",
                    "java.nio.DirectByteBuffer.<init>",
                    "java.nio.channels.FileChannel.map",
                    "sun.nio.ch.FileChannelImpl.map"),
            20),
    SEGMENT(
            "segment",
            Set.of("jdk.internal.foreign.NativeMemorySegmentImpl", "jdk.internal.foreign.MappedMemorySegmentImpl"),
            Set.of(
                    "jdk.internal.foreign.ArenaImpl.allocate",
                    "java.lang.foreign.Arena.allocate",
                    "java.lang.foreign.SegmentAllocator.allocate",
                    "java.lang.foreign.Arena.ofShared",
                    "java.lang.foreign.Arena.ofConfined",
                    "java.lang.foreign.Arena.ofAuto"),
            50),
    COMPRESSOR(
            "compressor",
            Set.of("java.util.zip.Deflater", "java.util.zip.Inflater"),
            Set.of(
                    "java.util.zip.Deflater.<init>",
                    "java.util.zip.Inflater.<init>",
                    "java.util.zip.DeflaterOutputStream.<init>",
                    "java.util.zip.InflaterInputStream.<init>",
                    "java.util.zip.GZIPOutputStream.<init>",
                    "java.util.zip.GZIPInputStream.<init>",
                    "java.util.zip.ZipOutputStream.<init>",
                    "java.util.zip.ZipInputStream.<init>"),
            50),
    FILE(
            "file",
            Set.of(
                    "sun.nio.ch.FileChannelImpl",
                    "java.io.FileInputStream",
                    "java.io.FileOutputStream",
                    "java.io.RandomAccessFile",
                    "java.util.zip.ZipFile"),
            Set.of(
                    "java.nio.channels.FileChannel.open",
                    "java.nio.file.Files.newByteChannel",
                    "java.nio.file.Files.newInputStream",
                    "java.nio.file.Files.newOutputStream",
                    "java.nio.file.Files.newBufferedReader",
                    "java.nio.file.Files.newBufferedWriter",
                    "java.nio.file.Files.lines",
                    "java.io.FileInputStream.<init>",
                    "java.io.FileOutputStream.<init>",
                    "java.io.FileReader.<init>",
                    "java.io.FileWriter.<init>",
                    "java.io.PrintWriter.<init>",
                    "java.io.RandomAccessFile.<init>",
                    "java.util.zip.ZipFile.<init>",
                    "java.util.jar.JarFile.<init>"),
            50),
    SOCKET(
            "socket",
            Set.of("sun.nio.ch.SocketChannelImpl", "sun.nio.ch.NioSocketImpl", "sun.nio.ch.DatagramChannelImpl"),
            Set.of(
                    "java.net.Socket.<init>",
                    "java.net.ServerSocket.accept",
                    "java.nio.channels.SocketChannel.open",
                    "java.nio.channels.ServerSocketChannel.accept",
                    "sun.nio.ch.ServerSocketChannelImpl.accept",
                    "java.nio.channels.DatagramChannel.open",
                    "java.net.DatagramSocket.<init>"),
            100),
    LOADER(
            "loader",
            Set.of("java.lang.ClassLoader"),
            Set.of(
                    "java.net.URLClassLoader.<init>",
                    "java.net.URLClassLoader.newInstance",
                    "java.lang.ClassLoader.<init>",
                    "java.security.SecureClassLoader.<init>"),
            30);

    final String id;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    final Set<String> classes;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    final Set<String> makers;

    final int many;

    Resource(String id, Set<String> classes, Set<String> makers, int many) {
        this.id = id;
        this.classes = classes;
        this.makers = makers;
        this.many = many;
    }

    static final List<Resource> ALL = List.of(values());
}
