package nl.waterkant.archive;

/** A volume, unpacked into memory. */
final class Volume {
    private static final Mounts MOUNTS = new Mounts();

    private final int number;
    private final byte[] content;

    Volume(int number) {
        this.number = number;
        this.content = new byte[24_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i / 97 + number);
        }
        MOUNTS.mounted(number);
    }

    int indexOf(byte wanted) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() throws Throwable {
        try {
            MOUNTS.released(number);
        } finally {
            super.finalize();
        }
    }
}
