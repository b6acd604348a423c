package org.suping.seal.rows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.collect.RowReason;
import org.suping.collect.RowTally;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * A finding as it follows from the rows, and whether a content tells the same.
 *
 * <p>Parts do not hold everything that was known while a file was read. Not compared are: the letter of a workbook's column, which
 * its headings decided; the shape of a first value that was rejected; what would have been right. Where one column has several
 * findings of {@code R-CODE} (unknown codes that are near to different known ones), they are compared by their sum and their first row.
 *
 * @param finding with {@link #OPEN} where parts do not know the words
 * @param withShape what it found, where it may tell a shape too
 * @param rows how many it speaks of
 * @param file the source file
 * @param about the Chinese words of findings about the same, the number being the first group if there is one
 */
public record FoundAgain(Finding finding, Text withShape, long rows, SourceFile file, Pattern about) {

    private static final String OPEN = "\uE000";
    private static final String NUMBER = "\uE001";
    private static final Pattern CELL = Pattern.compile("(?<![A-Za-z0-9])[A-Z]{1,3}(?=[0-9])");

    /** What rows' own reasons come to. */
    static FoundAgain of(ReasonCount count, RecordDefinition record) {
        RowPlaces places = count.file().places();
        String kind = RowReason.kindOf(count.code());
        Text title = RowReason.title(count.code(), record);
        Text lines = RowTally.told(places, null, count.first(), count.rows());
        String place = places.cell(count.first().get(0), null);
        return new FoundAgain(
                Finding.of(kind, Severity.NOTE, place, count.rows(), lines, title, OPEN),
                found(kind, count.rows(), Labels.text("lines.shape", lines, OPEN), title),
                count.rows(),
                count.file(),
                pattern(found(kind, NUMBER, OPEN, title)));
    }

    /** What days ahead of their delivery come to: every word follows from the rows. */
    static FoundAgain of(Finding ahead, SourceFile file, Text title) {
        return new FoundAgain(ahead, ahead.found(), 1, file, Pattern.compile(".*" + Pattern.quote(title.zh()) + ".*"));
    }

    private static Text found(String code, Object... arguments) {
        return Labels.text("finding." + code + ".found", arguments);
    }

    private static Pattern pattern(Text words) {
        String quoted = Pattern.quote(words.zh());
        return Pattern.compile(quoted.replace(NUMBER, "\\E(\\d{1,18})\\Q").replace(OPEN, "\\E.*\\Q"));
    }

    /** Whether a content's finding is about the same rows for the same reason, whatever it says of them. */
    boolean isAbout(Finding told) {
        String name = file.name();
        String where = told.where();
        boolean isHere = where.equals(name) || where.startsWith(name + ":") || where.startsWith(name + "!");
        return isHere
                && told.code().equals(finding.code())
                && about.matcher(told.found().zh()).matches();
    }

    /** Whether these, which are about the same, tell what the rows give. */
    boolean agrees(List<Finding> told) {
        if (told.size() == 1) {
            return isSame(told.get(0));
        }
        return finding.code().equals(RowReason.Kind.CODE.code())
                && told.stream().mapToLong(this::number).sum() == rows
                && told.stream().anyMatch(one -> plain(one.where()).equals(plain(finding.where())))
                && told.stream()
                        .allMatch(one -> one.severity() == finding.severity()
                                && one.action().equals(finding.action()));
    }

    private boolean isSame(Finding told) {
        return told.severity() == finding.severity()
                && plain(told.where()).equals(plain(finding.where()))
                && (says(told.found(), finding.found()) || says(told.found(), withShape))
                && says(told.expected(), finding.expected())
                && told.action().equals(finding.action());
    }

    private boolean says(Text told, Text due) {
        return says(told.zh(), due.zh()) && says(told.en(), due.en());
    }

    private boolean says(String told, String due) {
        String said = plain(told);
        String words = plain(due);
        int open = words.indexOf(OPEN);
        if (open < 0) {
            return said.equals(words);
        }
        String end = words.substring(open + OPEN.length());
        return said.length() >= words.length() - OPEN.length()
                && said.startsWith(words.substring(0, open))
                && said.endsWith(end);
    }

    private long number(Finding told) {
        Matcher words = about.matcher(told.found().zh());
        return words.matches() && words.groupCount() > 0 ? Long.parseLong(words.group(1)) : 0;
    }

    /** A workbook's cells without the letters of their columns. */
    private String plain(String words) {
        return file.places().isSheet() ? CELL.matcher(words).replaceAll("") : words;
    }

    /** As people read it. */
    Finding shown() {
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.where(),
                shown(finding.found()),
                shown(finding.expected()),
                finding.action());
    }

    private static Text shown(Text words) {
        return new Text(words.zh().replace(OPEN, "…"), words.en().replace(OPEN, "…"));
    }
}
