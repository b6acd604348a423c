package org.suping.seal.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.findings.Finding;

/**
 * Compares workbook and report of another build figure by figure: what the package's own list says a cell or a page shows, what that
 * cell (value, format, formula) or page shows, and what the same documents made again from the content show of that figure, wherever it stands there.
 *
 * <p>It proves the figures that are listed, that none is left out, and that there is no sheet and no page more. Words between them, drawings, colours, and numbers in cells that
 * no list names are not compared: another build may lay them out otherwise.
 *
 * @param sent the folder of the documents as they came, with their lists
 * @param due the folder of the same made again
 */
public record FigureComparison(Path sent, Path due) {

    /** How the name of a workbook's list ends. */
    public static final String CELLS = ".workbook-figures.csv";

    /** How the name of a report's list ends. */
    public static final String PAGES = ".pdf-figures.csv";

    /**
     * What a comparison came to.
     *
     * @param compared how many cells or lines
     */
    public record Compared(int compared, List<Finding> differences) {}

    /** Of a workbook, by the name that it and its list begin with. */
    public Compared workbook(String name) {
        return compared(name + CELLS, name + ".xlsx", findings -> {
            Map<String, Set<SheetCell>> should = shown(name);
            Map<String, Map<String, SheetCell>> cells = cells(sent.resolve(name + ".xlsx"));
            Set<String> beyond = new TreeSet<>(cells.keySet());
            beyond.removeAll(cells(due.resolve(name + ".xlsx")).keySet());
            beyond.forEach(sheet -> findings.differs("VERIFY-BEYOND", "!" + sheet, sheet));
            List<NamedCsvRecord> lines = list(sent, name + CELLS);
            for (NamedCsvRecord line : lines) {
                String figure = line.getField("figure");
                SheetCell cell = cell(cells, line);
                Set<SheetCell> due = should.getOrDefault(figure, Set.of());
                if (due.stream()
                        .noneMatch(
                                one -> one.equals(cell) || one.withoutFormula().equals(cell))) {
                    SheetCell one = nearest(cell, due);
                    String place = "!" + line.getField("sheet") + "!" + line.getField("cell");
                    findings.differs("VERIFY-CELL-FIGURE", place, cell.unlike(one), one.unlike(cell), figure);
                }
            }
            return lines.size();
        });
    }

    /** Of a report, in the same way. */
    public Compared report(String name) {
        return compared(name + PAGES, name + ".pdf", findings -> {
            List<List<String>> pages =
                    ReportPages.read(sent.resolve(name + ".pdf")).pages();
            int last = ReportPages.read(due.resolve(name + ".pdf")).pages().size();
            for (int page = last + 1; page <= pages.size(); page++) {
                findings.differs("VERIFY-BEYOND", "", page);
            }
            Map<String, Set<String>> should = texts(due, name + PAGES);
            List<NamedCsvRecord> lines = list(sent, name + PAGES);
            for (NamedCsvRecord line : lines) {
                String figure = line.getField("figure");
                String text = line.getField("text");
                int page = Integer.parseInt(line.getField("page"));
                Set<String> due = should.getOrDefault(figure, Set.of());
                boolean printed = prints(pages, page, text);
                if (!printed || !due.contains(text)) {
                    findings.differs("VERIFY-PAGE-FIGURE", "", page, printed ? text : "-", told(due), figure);
                }
            }
            return lines.size();
        });
    }

    /** Of those that show the figure the one that differs least: calculated alike, or come to the same. */
    private static SheetCell nearest(SheetCell cell, Set<SheetCell> due) {
        return due.stream()
                .min(Comparator.comparing((SheetCell one) -> !one.formula().equals(cell.formula()))
                        .thenComparing(one -> !one.value().equals(cell.value())))
                .orElse(SheetCell.NONE);
    }

    /** As a number of its own, and not as a part of another. */
    private static boolean prints(List<List<String>> pages, int page, String text) {
        Pattern number = Pattern.compile("(?<![\\d.,−-])" + Pattern.quote(text) + "(?!\\d|[.,]\\d)");
        return page >= 1
                && page <= pages.size()
                && pages.get(page - 1).stream()
                        .anyMatch(line -> number.matcher(line).find());
    }

    /** What the workbook made again shows of each figure. */
    private Map<String, Set<SheetCell>> shown(String name) throws IOException {
        Map<String, Set<SheetCell>> shown = new HashMap<>();
        Map<String, Map<String, SheetCell>> cells = cells(due.resolve(name + ".xlsx"));
        for (NamedCsvRecord line : list(due, name + CELLS)) {
            shown.computeIfAbsent(line.getField("figure"), figure -> new LinkedHashSet<>())
                    .add(cell(cells, line));
        }
        return shown;
    }

    /** Compares a stranger's document, and says how much of it. */
    private interface Comparing {
        int tell(DocumentFindings findings) throws IOException;
    }

    private Compared compared(String list, String document, Comparing comparing) {
        DocumentFindings findings = new DocumentFindings(document);
        int compared = 0;
        try {
            compared = comparing.tell(findings);
        } catch (ZipMembers.TooLargeException bomb) {
            findings.differs("VERIFY-TOO-LARGE", "", String.valueOf(bomb.getMessage()), ZipMembers.LARGEST >> 20);
        } catch (IOException | RuntimeException unreadable) {
            // what reads them was made for files that are as they should be
            findings.differs("VERIFY-NO-DOCUMENT", "");
        }
        return of(list, compared, findings);
    }

    /** The list itself: what it says of a figure, and whether it leaves one out. */
    private Compared of(String list, int compared, DocumentFindings document) {
        DocumentFindings findings = new DocumentFindings(list);
        try {
            Map<String, Set<String>> should = texts(due, list);
            Map<String, Set<String>> told = texts(sent, list);
            told.forEach((figure, texts) -> {
                Set<String> other = new HashSet<>(texts);
                other.removeAll(should.getOrDefault(figure, Set.of()));
                other.forEach(text -> findings.differs(
                        "VERIFY-LINE", "", figure + "," + text, figure + "," + told(should.get(figure))));
            });
            should.keySet().stream()
                    .filter(figure -> !told.containsKey(figure))
                    .forEach(figure ->
                            findings.differs("VERIFY-LINE", "", "-", figure + "," + told(should.get(figure))));
        } catch (IOException | RuntimeException unreadable) {
            findings.differs("VERIFY-NO-DOCUMENT", "");
        }
        return new Compared(
                compared,
                Stream.concat(document.all().stream(), findings.all().stream()).toList());
    }

    private static Map<String, Set<String>> texts(Path folder, String list) throws IOException {
        Map<String, Set<String>> texts = new TreeMap<>();
        for (NamedCsvRecord line : list(folder, list)) {
            texts.computeIfAbsent(line.getField("figure"), figure -> new TreeSet<>())
                    .add(line.getField("text"));
        }
        return texts;
    }

    private static List<NamedCsvRecord> list(Path folder, String list) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(list), UTF_8)) {
            return csv.stream().toList();
        }
    }

    /** The cells of every sheet, by its name. */
    private static Map<String, Map<String, SheetCell>> cells(Path workbook) throws IOException {
        Map<String, Map<String, SheetCell>> cells = new LinkedHashMap<>();
        try (ZipMembers members = new ZipMembers(workbook)) {
            WorkbookCells read = new WorkbookCells(members);
            for (Map.Entry<String, String> sheet : read.sheets().entrySet()) {
                cells.put(sheet.getValue(), read.cells(sheet.getKey()));
            }
        }
        return cells;
    }

    private static SheetCell cell(Map<String, Map<String, SheetCell>> cells, NamedCsvRecord line) {
        return cells.getOrDefault(line.getField("sheet"), Map.of()).getOrDefault(line.getField("cell"), SheetCell.NONE);
    }

    private static String told(@Nullable Set<String> values) {
        return values == null || values.isEmpty() ? "-" : String.join(" / ", values);
    }
}
