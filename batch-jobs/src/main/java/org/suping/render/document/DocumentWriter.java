package org.suping.render.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.KillPoint;
import org.suping.render.PrintedCell;
import org.suping.render.PrintedFigure;
import org.suping.render.RenderedDocument;
import org.suping.render.ReportModel;
import org.suping.render.excel.ExcelWorkbookRenderer;
import org.suping.render.form.excel.ConfiguredForm;
import org.suping.render.html.group.GroupPage;
import org.suping.render.pdf.JasperReportRenderer;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * Makes both documents of a return, side by side, the lists of the figures on the report's pages and in the workbook's cells, the
 * forms of the configuration, and the page of a consolidated return, in the folder of reports.
 *
 * <p>Each is written under a temporary name and then takes its own in one move: nobody ever reads half a document, and what a
 * killed run left behind is overwritten by the next.
 */
public final class DocumentWriter {

    private final Folders folders;

    /** Into the folder of reports. */
    public DocumentWriter(Folders folders) {
        this.folders = folders;
    }

    /** Makes all of them and says what their bytes are. */
    public List<RenderedDocument> write(ReportModel model, List<ConfiguredForm> forms) {
        String name = model.revision().fileName();
        CompletableFuture<List<RenderedDocument>> report = CompletableFuture.supplyAsync(() -> report(model, name));
        List<RenderedDocument> workbook = workbook(model, name);
        List<RenderedDocument> documents = new ArrayList<>(report.join());
        documents.addAll(workbook);
        for (ConfiguredForm form : forms) {
            documents.add(write(name + "-" + form.form().workbook(), file -> store(file, form.fill(model))));
        }
        // not beside the workbook: of hundreds of branches there is no room for both
        documents.addAll(page(model, name));
        return documents;
    }

    /** The report, and beside it the list of what it prints where. */
    private List<RenderedDocument> report(ReportModel model, String name) {
        List<PrintedFigure> figures = new ArrayList<>();
        RenderedDocument pdf =
                write(name + ".pdf", file -> figures.addAll(new JasperReportRenderer().render(model, file)));
        return List.of(
                pdf,
                write(
                        name + ".pdf-figures.csv",
                        file -> store(file, PrintedFigure.csv(figures).getBytes(UTF_8))));
    }

    /** The workbook, and beside it the list of what its cells show. */
    private List<RenderedDocument> workbook(ReportModel model, String name) {
        List<PrintedCell> cells = new ArrayList<>();
        RenderedDocument workbook =
                write(name + ".xlsx", file -> cells.addAll(new ExcelWorkbookRenderer().render(model, file)));
        return List.of(
                workbook,
                write(
                        name + ".workbook-figures.csv",
                        file -> store(file, PrintedCell.csv(cells).getBytes(UTF_8))));
    }

    /** The page, which a consolidated return has. */
    private List<RenderedDocument> page(ReportModel model, String name) {
        return model.revision().kind() == RevisionKind.CONSOLIDATED
                ? List.of(write(name + ".html", file -> page(model, file)))
                : List.of();
    }

    private static void page(ReportModel model, Path file) {
        try (Writer html = Files.newBufferedWriter(file)) {
            GroupPage.write(model, html);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void store(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private RenderedDocument write(String name, Consumer<Path> renderer) {
        Path file = folders.reports().resolve(name);
        Path temporary = folders.reports().resolve("." + name + ".tmp");
        try {
            Files.createDirectories(folders.reports());
            renderer.accept(temporary);
            Sha256 digest = FileDigest.of(temporary).digest();
            long size = Files.size(temporary);
            KillPoint.reach("before-rename:" + name.substring(name.lastIndexOf('.') + 1));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new RenderedDocument(name, digest, size);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
