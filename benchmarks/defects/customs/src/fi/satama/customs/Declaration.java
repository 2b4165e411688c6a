package fi.satama.customs;

/** What somebody says is in a container. */
record Declaration(int number, String origin, byte[] content, int value) {
    String form() {
        StringBuilder form = new StringBuilder(origin).append('\n');
        for (int at = 0; at < content.length; at++) {
            form.append(Character.forDigit(content[at] >> 4 & 15, 16)).append(Character.forDigit(content[at] & 15, 16));
            form.append(at % 32 == 31 ? '\n' : ' ');
        }
        return form.append(value).append(" EUR").toString();
    }
}
