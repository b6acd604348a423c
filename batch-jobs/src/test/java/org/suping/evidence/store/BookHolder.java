package org.suping.evidence.store;

import java.nio.file.Path;
import java.util.Map;
import org.suping.evidence.Folders;

/** A process of its own that opens the book for a run, leaves a decision half written, and waits to be killed. */
final class BookHolder {

    static final String READY = "ready";

    private BookHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        Folders folders = new Folders(Path.of(arguments[0], "config"), Path.of(arguments[0], "work"));
        Book book = Books.openForRun(folders, Map.of());
        insert(book, "decided");
        book.transaction().executeWithoutResult(status -> {
            insert(book, "half");
            System.out.println(READY);
            sleep();
        });
    }

    private static void insert(Book book, String name) {
        book.jdbc()
                .sql("insert into document (attempt_id, name, digest, bytes) values ('a', ?, ?, 1)")
                .params(name, "0".repeat(64))
                .update();
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
