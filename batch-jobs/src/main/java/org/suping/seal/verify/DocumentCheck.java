package org.suping.seal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.suping.evidence.Folders;
import org.suping.render.RenderedDocument;
import org.suping.render.document.DocumentWriter;
import org.suping.render.form.excel.ConfiguredForm;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.seal.ThisBuild;
import org.suping.seal.document.DocumentDifferences;
import org.suping.seal.document.FigureComparison;
import org.suping.seal.document.FigureComparison.Compared;
import org.suping.seal.zip.PackageArchive;

/**
 * Whether the documents are those that follow from the content. They are made again, on a thread of their own, while the evidence is
 * read; a document with the same bytes is not opened, and one with others is compared cell by cell and page by page. The lists of
 * printed figures are documents like the others: one that was shortened differs.
 */
final class DocumentCheck {

    private final PackageArchive archive;
    private final Manifest manifest;
    private final Protocol protocol;
    private final Folders again;
    private final CompletableFuture<List<RenderedDocument>> due;

    /**
     * Begins to make them.
     *
     * @param again a work folder to make them in
     */
    DocumentCheck(PackageArchive archive, RebuiltReturn rebuilt, Folders again, Protocol protocol) {
        this.archive = archive;
        this.manifest = rebuilt.manifest();
        this.protocol = protocol;
        this.again = again;
        this.due = CompletableFuture.supplyAsync(() -> new DocumentWriter(again)
                .write(
                        rebuilt.model(),
                        ConfiguredForm.all(
                                        rebuilt.content().definitions(),
                                        manifest.attempt().revision())
                                .orThrow()));
    }

    /** Waits until nothing is made any more, whatever came of it. */
    void abandon() {
        due.exceptionally(failed -> List.of()).join();
    }

    void check() throws IOException {
        Set<String> sent = new TreeSet<>();
        for (PackedFile file : manifest.files()) {
            if (file.path().startsWith(PackageLayout.DOCUMENTS)) {
                sent.add(file.path());
            }
        }
        int same = 0;
        List<RenderedDocument> others = new ArrayList<>();
        for (RenderedDocument document : due.join()) {
            String path = PackageLayout.DOCUMENTS + document.name();
            if (!sent.remove(path)) {
                protocol.differs("VERIFY-NO-SUCH-DOCUMENT", path);
            } else if (isSame(path, document)) {
                same++;
            } else {
                others.add(document);
            }
        }
        sent.forEach(path -> protocol.differs("VERIFY-OTHER-DOCUMENT", path));
        if (others.isEmpty() || manifest.madeBy().equals(ThisBuild.name())) {
            for (RenderedDocument document : others) {
                compare(document);
            }
            protocol.checked("documents", same, listed(FigureComparison.CELLS), listed(FigureComparison.PAGES));
        } else {
            figures(others);
        }
    }

    /** Another build lays documents out otherwise: only what they show of figures is compared, and that is said. */
    private void figures(List<RenderedDocument> others) throws IOException {
        String name = manifest.attempt().revision().fileName();
        List<String> ofFigures =
                List.of(name + ".xlsx", name + FigureComparison.CELLS, name + ".pdf", name + FigureComparison.PAGES);
        for (RenderedDocument document : others) {
            if (!ofFigures.contains(document.name())) {
                compare(document);
            }
        }
        for (String each : ofFigures) {
            if (archive.has(PackageLayout.DOCUMENTS + each)) {
                sent(each);
            }
        }
        FigureComparison comparison = new FigureComparison(sentFolder(), again.reports());
        Compared cells = comparison.workbook(name);
        Compared lines = comparison.report(name);
        protocol.add(cells.differences());
        protocol.add(lines.differences());
        protocol.checked("figures-shown", manifest.madeBy(), cells.compared(), lines.compared());
        protocol.remark("VERIFY-OTHER-BUILD", PackageLayout.DOCUMENTS, manifest.madeBy(), ThisBuild.name());
    }

    private boolean isSame(String path, RenderedDocument document) {
        return manifest.files().stream()
                .anyMatch(file -> file.path().equals(path) && file.digest().equals(document.digest()));
    }

    private void compare(RenderedDocument document) throws IOException {
        protocol.add(new DocumentDifferences(again.reports()).of(sent(document.name()), document.name()));
    }

    private Path sentFolder() throws IOException {
        return Files.createDirectories(again.work().resolve("sent"));
    }

    /** A document as it came, in a file. */
    private Path sent(String name) throws IOException {
        Path sent = sentFolder().resolve(name);
        try (InputStream bytes = archive.open(PackageLayout.DOCUMENTS + name)) {
            Files.copy(bytes, sent, StandardCopyOption.REPLACE_EXISTING);
        }
        return sent;
    }

    /** How many figures a list names. */
    private long listed(String suffix) throws IOException {
        Path list = again.reports().resolve(manifest.attempt().revision().fileName() + suffix);
        try (var lines = Files.lines(list)) {
            return lines.count() - 1;
        }
    }
}
