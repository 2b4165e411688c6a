package app.murmur.chat;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** People join rooms, talk and leave. */
public final class ChatServer {
    private final Rooms rooms = new Rooms();

    public static void main(String[] args) throws InterruptedException {
        ChatServer server = new ChatServer();
        ExecutorService loops = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 3; i++) {
            int loop = i;
            loops.execute(() -> server.loop(loop));
        }
        loops.shutdown();
        if (!loops.awaitTermination(22, TimeUnit.SECONDS)) {
            loops.shutdownNow();
        }
    }

    private void loop(int seed) {
        Random random = new Random(seed);
        long next = seed;
        try {
            while (true) {
                Member[] members = new Member[10];
                for (int i = 0; i < members.length; i++) {
                    next += 3;
                    members[i] = rooms.join(next, "guest" + random.nextInt(90_000));
                }
                for (int i = 0; i < 60; i++) {
                    Member member = members[random.nextInt(members.length)];
                    member.say("message " + i + " of " + random.nextInt());
                }
                for (Member member : members) {
                    rooms.leave((int) member.id());
                }
                Thread.sleep(18);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
