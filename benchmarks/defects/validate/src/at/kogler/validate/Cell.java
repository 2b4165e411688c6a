package at.kogler.validate;

/** One cell of a table. */
final class Cell {
    private Cell() {}

    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
