package org.suping.cli.screen.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.prove.Trace.ShownRow;
import org.suping.prove.Trace.TracedFile;
import org.suping.vocabulary.Language;

/** Where the rows of a traced figure lie, as JSON: files, parts, and the rows that are shown. */
final class EvidenceJson {

    private EvidenceJson() {}

    static List<Map<String, Object>> rows(List<ShownRow> rows, Language language) {
        return rows.stream().map(row -> row(row, language)).toList();
    }

    static Map<String, Object> file(TracedFile traced) {
        return TraceJson.map(
                "source",
                traced.file().source(),
                "name",
                traced.file().name(),
                "sha256",
                traced.file().digest().hex(),
                "asOf",
                traced.file().asOf().toString(),
                "read",
                traced.counts().read(),
                "accepted",
                traced.counts().counting(),
                "rejected",
                traced.counts().rejected(),
                "outOfPeriod",
                traced.counts().outOfPeriod(),
                "duplicates",
                traced.counts().duplicates(),
                "parts",
                traced.parts().stream().map(EvidenceJson::part).toList());
    }

    private static Map<String, Object> part(PartRef part) {
        return TraceJson.map(
                "path",
                part.path(),
                "sha256",
                part.digest().hex(),
                "firstRow",
                part.firstRow(),
                "lastRow",
                part.lastRow(),
                "rows",
                part.rows());
    }

    private static Map<String, Object> row(ShownRow row, Language language) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell.value().in(language)));
        return TraceJson.map(
                "file",
                row.places().file(),
                "place",
                row.places().row(row.number()),
                "line",
                RowNumber.line(row.number()),
                "matter",
                RowNumber.matter(row.number()) + 1,
                "verdict",
                row.verdict().words().in(language),
                "cells",
                cells);
    }
}
