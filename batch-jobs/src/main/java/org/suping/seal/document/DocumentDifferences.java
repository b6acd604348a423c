package org.suping.seal.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.suping.findings.Finding;
import org.suping.render.PrintedFigure;
import org.suping.seal.document.ZipMembers.TooLargeException;

/**
 * Tells where a document that was sent differs from the same document made again from the content: cell, page or line, what is
 * there and what should be.
 *
 * @param due the folder of the documents as they should be, lists of figures among them
 */
public record DocumentDifferences(Path due) {

    /**
     * All differences; none where the files only differ in how they are packed.
     *
     * @param sent the document as it came
     * @param name of both
     */
    public List<Finding> of(Path sent, String name) {
        DocumentFindings findings = new DocumentFindings(name);
        Path expected = due.resolve(name);
        try {
            if (name.endsWith(".xlsx")) {
                new WorkbookDifferences(findings, cells(name)).tell(sent, expected);
            } else if (name.endsWith(".pdf")) {
                new ReportDifferences(findings, pages(name)).tell(sent, expected);
            } else {
                lines(findings, sent, expected);
            }
        } catch (TooLargeException bomb) {
            findings.differs("VERIFY-TOO-LARGE", "", String.valueOf(bomb.getMessage()), ZipMembers.LARGEST >> 20);
        } catch (IOException unreadable) {
            findings.differs("VERIFY-NO-DOCUMENT", "");
        }
        return findings.all();
    }

    private static void lines(DocumentFindings findings, Path sent, Path due) throws IOException {
        List<String> found = Files.readString(sent).lines().toList();
        List<String> expected = Files.readString(due).lines().toList();
        for (int line = 0; line < Math.max(found.size(), expected.size()); line++) {
            String was = line < found.size() ? found.get(line) : "-";
            String should = line < expected.size() ? expected.get(line) : "-";
            if (!was.equals(should)) {
                findings.differs("VERIFY-LINE", ":" + (line + 1), was, should);
            }
        }
    }

    private Map<String, String> cells(String name) throws IOException {
        Map<String, String> figures = new HashMap<>();
        list(
                name.replaceFirst("\\.xlsx$", FigureComparison.CELLS),
                line -> figures.put(line.getField("sheet") + "!" + line.getField("cell"), line.getField("figure")));
        return figures;
    }

    private List<PrintedFigure> pages(String name) throws IOException {
        List<PrintedFigure> figures = new ArrayList<>();
        list(
                name.replaceFirst("\\.pdf$", FigureComparison.PAGES),
                line -> figures.add(new PrintedFigure(
                        Integer.parseInt(line.getField("page")), line.getField("figure"), line.getField("text"))));
        return figures;
    }

    private void list(String name, Consumer<NamedCsvRecord> line) throws IOException {
        Path file = due.resolve(name);
        if (Files.isRegularFile(file)) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, UTF_8);
                    Stream<NamedCsvRecord> lines = csv.stream()) {
                lines.forEach(line);
            }
        }
    }
}
