package org.suping.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.HeadingRow;
import org.suping.evidence.RowPlaces;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * Finds the row of headings among the first rows of a file: the one whose number is given, else the first that holds every
 * heading wanted, alone or with the one above it, else the one that holds most of them, whose findings then say what is
 * missing.
 */
public final class HeadingSearch {

    private final SourceDefinition source;
    private final HeadingRow row;
    private final Set<String> wanted;
    private final List<Long> linesBefore = new ArrayList<>();
    private List<String> above = List.of();
    private List<String> best = List.of();
    private long bestLine;
    private int bestHits = -1;
    private long lastLine;
    private int seen;

    public HeadingSearch(SourceDefinition source, HeadingRow row) {
        this.source = source;
        this.row = row;
        this.wanted = new HashSet<>(Headings.wanted(source));
    }

    /** Looks at the next row and says whether another is to be looked at. */
    public boolean goesOnAfter(RawRow raw) {
        lastLine = raw.line();
        boolean isBefore = !row.isAuto() && raw.line() < row.number();
        boolean goesOn = isBefore || look(raw) < wanted.size() && row.isAuto() && ++seen < HeadingRow.ROWS_LOOKED_AT;
        above = texts(raw);
        if (goesOn) {
            linesBefore.add(raw.line());
        }
        return goesOn;
    }

    /** Takes the row where it holds more headings than any before, and says how many it holds. */
    private int look(RawRow raw) {
        List<String> texts = texts(raw);
        int hits = hits(texts);
        List<String> stacked = stacked(texts);
        boolean isStacked = hits < wanted.size() && hits(stacked) == wanted.size();
        if (isStacked) {
            linesBefore.remove(linesBefore.size() - 1);
            keep(raw, stacked, wanted.size());
        } else if (hits > bestHits) {
            keep(raw, texts, hits);
        }
        return isStacked ? wanted.size() : hits;
    }

    /**
     * This row under the one above, where headings stand in two rows: one merged over both stands in the upper alone, and one
     * over several columns may be asked for with those under it, as 告知日期 for 告知 over 日期.
     */
    private List<String> stacked(List<String> lower) {
        List<String> stacked = new ArrayList<>();
        String group = "";
        for (int field = 0; field < Math.max(above.size(), lower.size()); field++) {
            String upper = field < above.size() ? above.get(field) : "";
            String own = field < lower.size() ? lower.get(field) : "";
            group = isBlank(upper) ? group : upper;
            String both = group + own;
            stacked.add(isBlank(own) ? upper : wanted.contains(Headings.spaceless(both)) ? both : own);
        }
        return stacked;
    }

    private static boolean isBlank(String heading) {
        return Headings.spaceless(heading).isEmpty();
    }

    private void keep(RawRow raw, List<String> texts, int hits) {
        best = texts;
        bestLine = raw.line();
        bestHits = hits;
    }

    private static List<String> texts(RawRow raw) {
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < raw.fields(); field++) {
            texts.add(raw.text(field).strip());
        }
        return texts;
    }

    private int hits(List<String> texts) {
        Set<String> found = new HashSet<>();
        for (String text : texts) {
            String heading = Headings.spaceless(text);
            if (wanted.contains(heading)) {
                found.add(heading);
            }
        }
        return found.size();
    }

    /** Lines of the rows above the headings: titles and the like. */
    public List<Long> linesBefore() {
        return linesBefore;
    }

    /** Whether any row looked at holds a heading that is wanted. */
    public boolean hasFoundAny() {
        return bestHits > 0 || (wanted.isEmpty() && bestHits == 0);
    }

    /**
     * The headings.
     *
     * @param places of the file's rows
     * @throws BlockedException saying what is missing, or stands there twice
     */
    public Headings found(RowPlaces places) {
        if (bestHits < 0) {
            throw blocked(List.of(
                    lastLine == 0
                            ? Finding.of("SRC-10", Severity.HARD, places.file())
                            : Finding.of("SRC-38", Severity.HARD, places.row(lastLine), row.number())));
        }
        if (!hasFoundAny() && seen > 1) {
            throw blocked(List.of(Finding.of("SRC-39", Severity.HARD, places.source(), seen)));
        }
        Checked<Headings> matched = Headings.match(places.row(bestLine), source, best);
        if (matched.isBlocked()) {
            throw blocked(matched.findings());
        }
        return matched.orThrow();
    }

    private static BlockedException blocked(List<Finding> findings) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, findings);
    }
}
