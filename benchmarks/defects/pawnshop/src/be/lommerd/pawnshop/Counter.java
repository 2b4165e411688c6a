package be.lommerd.pawnshop;

/** Takes pledges. */
final class Counter {
    private final Shelf<Book> books;
    private final Customers customers;

    Counter(Shelf<Book> books) {
        this.books = books;
        this.customers = new Customers(books);
    }

    int pledge(int name, int cents) throws InterruptedException {
        return books.use(book -> {
            int row = book.write(cents);
            long customer = customers.number(name);
            return row + book.write(customer);
        });
    }
}
