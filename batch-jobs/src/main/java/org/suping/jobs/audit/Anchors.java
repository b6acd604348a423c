package org.suping.jobs.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.audit.Anchor;
import org.suping.audit.store.AnchorStore;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.submit.receive.keep.Receipt;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/** Everything that saw a line of this work folder's audit trail: attempts in the book, signatures beside its packages, receipts it gave. */
public final class Anchors {

    private Anchors() {}

    /** Those there are; a work folder without a book has none of attempts. */
    public static List<Anchor> of(Folders folders, Map<String, String> environment) {
        List<Anchor> anchors = new ArrayList<>(ofAttempts(folders, environment));
        anchors.addAll(ofSignatures(folders.packages()));
        anchors.addAll(ofReceipts(folders.receipts()));
        return anchors;
    }

    private static List<Anchor> ofAttempts(Folders folders, Map<String, String> environment) {
        try (Book book = Books.openForReading(folders, environment)) {
            return new AnchorStore(book.jdbc()).all();
        } catch (BlockedException noBook) {
            if (noBook.exitCode() != ExitCode.NOTHING_TO_DO) {
                throw noBook;
            }
            return List.of();
        }
    }

    private static List<Anchor> ofSignatures(Path packages) {
        if (!Files.isDirectory(packages)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(packages)) {
            return files.filter(file -> file.toString().endsWith(".sig"))
                    .sorted()
                    .flatMap(file -> anchor(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Anchor> ofReceipts(Path receipts) {
        if (!Files.isDirectory(receipts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(receipts)) {
            return files.filter(Receipt::isNamedSo)
                    .sorted()
                    .flatMap(file -> Receipt.read(file)
                            .map(receipt -> receipt.statement().audit())
                            .filter(audit -> !audit.equals(Statement.NONE))
                            .map(audit -> new Anchor(String.valueOf(file.getFileName()), new Sha256(audit)))
                            .stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that is no signature is told by whoever verifies its package. */
    private static Optional<Anchor> anchor(Path file) {
        return SignatureFiles.read(file)
                .map(signature -> signature.statement().audit())
                .filter(audit -> !audit.equals(Statement.NONE))
                .map(audit -> new Anchor(String.valueOf(file.getFileName()), new Sha256(audit)));
    }
}
