package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Threads that wait at well-known places: for a connection out of a pool, in a read, connect or handshake without a limit, … */
final class SiteVerdict implements VerdictRule {

    private static final double NEVER = -1;
    private static final double MINUTE = 60_000;

    /**
     * A place.
     *
     * @param frame what a stack must have
     * @param without what it must not have
     * @param kinds kinds of waits that count; empty for all
     * @param least number of threads from which on it is said
     * @param millis how long each must have waited, where the runtime says so; negative for whatever
     */
    private record Site(
            String pattern,
            boolean go,
            Predicate<String> frame,
            Predicate<String> without,
            Set<WaitKind> kinds,
            int least,
            double millis) {}

    private static final Set<String> READS = Set.of("L052-1", "L030-1");
    private static final Set<WaitKind> ANY = EnumSet.noneOf(WaitKind.class);

    private static final List<Site> SITES = List.of(
            java(
                    "L004-2a",
                    2,
                    any(
                            "com.zaxxer.hikari.util.ConcurrentBag.borrow",
                            "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject",
                            "org.apache.commons.pool.impl.GenericObjectPool.borrowObject",
                            "org.apache.tomcat.jdbc.pool.ConnectionPool.borrowConnection",
                            "com.alibaba.druid.pool.DruidDataSource.takeLast",
                            "com.mchange.v2.resourcepool.BasicResourcePool.awaitAvailable")),
            java(
                    "L037-1",
                    2,
                    any(
                            "org.apache.http.pool.AbstractConnPool.getPoolEntryBlocking",
                            "org.apache.hc.core5.pool.StrictConnPool.lease",
                            "org.apache.commons.httpclient.MultiThreadedHttpConnectionManager.doGetConnection")),
            java(
                    "L052-1",
                    3,
                    any(
                            "sun.nio.ch.SocketDispatcher.read0",
                            "sun.nio.ch.UnixDispatcher.read0",
                            "java.net.SocketInputStream.socketRead0")),
            java(
                    "S001-13",
                    3,
                    any(
                            "sun.nio.ch.Net.connect0",
                            "sun.nio.ch.NioSocketImpl.connect",
                            "sun.nio.ch.SocketChannelImpl.connect",
                            "java.net.PlainSocketImpl.socketConnect")),
            java(
                    "S002-7",
                    3,
                    any(
                            "sun.security.ssl.SSLSocketImpl.startHandshake",
                            "sun.security.ssl.SSLSocketImpl.readHandshakeRecord")),
            java("S000-21", 3, any("io.grpc.stub.ClientCalls.blockingUnaryCall")),
            go("L004-2a", "database/sql.(*DB).conn", 5, MINUTE),
            go("S000-21", "google.golang.org/grpc.(*ClientConn).Invoke", 5, 5 * MINUTE),
            go("S001-13", "google.golang.org/grpc.(*ClientConn).WaitForStateChange", 3, MINUTE),
            go("S002-7", "crypto/tls.(*Conn).HandshakeContext", 3, NEVER),
            go("L052-1", "net/http.(*persistConn).roundTrip", 5, 5 * MINUTE),
            go("L060-2", "sync.(*Once).doSlow", 5, MINUTE),
            new Site(
                    "L037-1",
                    true,
                    any("net/http.(*persistConn).readLoop"),
                    any("bufio.(*Reader).Peek"),
                    EnumSet.of(WaitKind.SELECT),
                    10,
                    NEVER),
            new Site(
                    "L030-1",
                    true,
                    any("net/http.(*persistConn).readLoop"),
                    any(),
                    EnumSet.of(WaitKind.IO),
                    10,
                    30 * MINUTE));

    private static Site java(String pattern, int least, Predicate<String> frame) {
        return new Site(pattern, false, frame, any(), ANY, least, NEVER);
    }

    private static Site go(String pattern, String frame, int least, double millis) {
        return new Site(pattern, true, any(frame), any(), ANY, least, millis);
    }

    private static Predicate<String> any(String... names) {
        return Set.of(names)::contains;
    }

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        List<Verdict> found = new ArrayList<>();
        for (Site site : SITES) {
            if (site.go == in.isGo()) {
                in.check();
                SeriesFacts.Test at = in.onStack(site.frame);
                SeriesFacts.Test elsewhere = in.onStack(site.without);
                SeriesFacts.Test test = (dump, i) -> at.test(dump, i)
                        && !elsewhere.test(dump, i)
                        && dump.waitMillis(i) >= site.millis
                        && (site.kinds.isEmpty() || site.kinds.contains(in.kind(dump, i)))
                        && in.kind(dump, i) != WaitKind.RUNNING;
                Verdict verdict = in.verdict(site.pattern, test, "");
                if (verdict.count() >= site.least) {
                    found.add(new Verdict(
                            site.pattern,
                            // Readers that wait by design look the same in every dump.
                            READS.contains(site.pattern) ? Finding.Level.HINT : verdict.level(),
                            verdict.count(),
                            verdict.trend(),
                            in.firstFrame(verdict.threads().getFirst(), site.frame),
                            verdict.threads(),
                            verdict.stack()));
                }
            }
        }
        return found;
    }
}
