package org.suping.render;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One figure on one page of the report.
 *
 * @param page from 1
 * @param figure its key as {@code trace} takes it: {@code CP-02@3100}
 * @param text as printed: the value, or why there is none
 */
public record PrintedFigure(int page, String figure, String text) {

    /** A line for each, under headings, as RFC 4180 has it: a text with a comma in quotes. */
    public static String csv(List<PrintedFigure> figures) {
        return figures.stream()
                .map(each -> each.page + "," + quoted(each.figure) + "," + quoted(each.text) + "\r\n")
                .collect(Collectors.joining("", "page,figure,text\r\n", ""));
    }

    static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
