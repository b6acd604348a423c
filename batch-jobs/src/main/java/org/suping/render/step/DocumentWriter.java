package org.suping.render.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.suping.evidence.Folders;
import org.suping.evidence.KillPoint;
import org.suping.render.RenderedDocument;
import org.suping.render.ReportModel;
import org.suping.render.excel.ExcelWorkbookRenderer;
import org.suping.render.pdf.JasperReportRenderer;
import org.suping.vocabulary.Sha256;

/**
 * Makes both documents of a return, side by side, in the folder of reports.
 *
 * <p>Each is written under a temporary name and then takes its own in one move: nobody ever reads half a document, and what a
 * killed run left behind is overwritten by the next.
 */
final class DocumentWriter {

    private final Folders folders;

    DocumentWriter(Folders folders) {
        this.folders = folders;
    }

    List<RenderedDocument> write(ReportModel model) {
        String name = model.revision().fileName();
        CompletableFuture<RenderedDocument> report =
                CompletableFuture.supplyAsync(() -> write(model, name + ".pdf", new JasperReportRenderer()::render));
        RenderedDocument workbook = write(model, name + ".xlsx", new ExcelWorkbookRenderer()::render);
        return List.of(report.join(), workbook);
    }

    private RenderedDocument write(ReportModel model, String name, BiConsumer<ReportModel, Path> renderer) {
        Path file = folders.reports().resolve(name);
        Path temporary = folders.reports().resolve("." + name + ".tmp");
        try {
            Files.createDirectories(folders.reports());
            renderer.accept(model, temporary);
            byte[] bytes = Files.readAllBytes(temporary);
            KillPoint.reach("before-rename:" + name.substring(name.lastIndexOf('.') + 1));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new RenderedDocument(name, Sha256.of(bytes), bytes.length);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
