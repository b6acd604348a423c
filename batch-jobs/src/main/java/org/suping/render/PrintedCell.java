package org.suping.render;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One figure in one cell of the workbook.
 *
 * @param sheet its name, as readers see it
 * @param cell {@code C7}
 * @param figure its key as {@code trace} takes it: {@code CP-02@3100}
 * @param text as shown: the value, or why there is none
 */
public record PrintedCell(String sheet, String cell, String figure, String text) {

    /** A line for each, under headings, as RFC 4180 has it. */
    public static String csv(List<PrintedCell> cells) {
        return cells.stream()
                .map(each -> String.join(
                                ",",
                                PrintedFigure.quoted(each.sheet),
                                each.cell,
                                PrintedFigure.quoted(each.figure),
                                PrintedFigure.quoted(each.text))
                        + "\r\n")
                .collect(Collectors.joining("", "sheet,cell,figure,text\r\n", ""));
    }
}
