package app.murmur.chat;

/** Someone in a room, with what they said last. */
final class Member {
    private final long id;
    private final String name;
    private final char[] screen = new char[1_600];
    private final byte[][] history = new byte[24][];
    private int said;

    Member(long id, String name) {
        this.id = id;
        this.name = name;
    }

    long id() {
        return id;
    }

    void say(String text) {
        String line = "<" + name + "> " + text + " " + "~".repeat(text.length() % 40 + 200);
        line.getChars(0, Math.min(line.length(), screen.length), screen, 0);
        byte[] packet = new byte[line.length() * 5];
        for (int i = 0; i < packet.length; i++) {
            packet[i] = (byte) (line.charAt(i / 5) ^ i);
        }
        said++;
        history[said % 2] = new byte[] {packet[0], packet[packet.length - 1]};
    }
}
