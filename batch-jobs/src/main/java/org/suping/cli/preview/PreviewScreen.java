package org.suping.cli.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.cli.screen.FindingLines;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.collect.RowReason;
import org.suping.collect.preview.Preview;
import org.suping.collect.preview.Preview.PreviewedRow;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.RowCounts;
import org.suping.evidence.RowNumber;
import org.suping.evidence.RowPlaces;
import org.suping.vocabulary.Text;
import org.suping.vocabulary.Visible;

/** A source's first rows as they would be stored, codes by their words, and what would be rejected. */
public final class PreviewScreen {

    private static final int FOLDED = 8;

    private final Screen screen;
    private final RecordDefinition record;
    private final Map<String, CodeList> codeLists;

    /** @param codeLists by name, for the words of codes */
    public PreviewScreen(Screen screen, RecordDefinition record, Map<String, CodeList> codeLists) {
        this.screen = screen;
        this.record = record;
        this.codeLists = codeLists;
    }

    public List<String> lines(Preview preview) {
        RowCounts counts = preview.counts();
        List<String> lines = new ArrayList<>();
        lines.add(screen.label(
                        "preview.head",
                        preview.places().source(),
                        counts.read(),
                        counts.accepted(),
                        counts.rejected(),
                        counts.outOfPeriod())
                + (counts.isSplit() ? screen.label("run.lines", counts.lines()) : ""));
        preview.rows().forEach(row -> lines.addAll(row(preview, row)));
        lines.addAll(FindingLines.of(preview.findings(), screen.language(), screen.width()));
        if (preview.isCut()) {
            lines.add(screen.label("preview.cut", counts.read()));
        }
        lines.add(screen.label("preview.nothing-stored"));
        return lines;
    }

    private List<String> row(Preview preview, PreviewedRow row) {
        List<String> columns = preview.columns();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cells().get(i);
            if (cell != null) {
                cells.add(screen.label("preview.cell", title(columns.get(i)), Visible.of(words(columns.get(i), cell))));
            }
        }
        RowReason reason = row.reason();
        String place = preview.places().isSheet()
                ? RowPlaces.cellName(row.number(), null)
                : screen.label("lines.all", RowNumber.text(row.number()));
        String status = screen.label("preview.row." + row.status().code(), place);
        String why = reason == null
                ? ""
                : screen.label("list.colon")
                        + RowReason.words(reason.code(), record).in(screen.language());
        List<String> lines = new ArrayList<>(Width.wrap("  " + status + why, screen.width(), FOLDED));
        lines.addAll(
                Width.wrap("      " + String.join(screen.label("preview.between"), cells), screen.width(), FOLDED));
        return lines;
    }

    private String words(String column, String cell) {
        return record.column(column)
                .flatMap(coded -> Optional.ofNullable(codeLists.get(String.valueOf(coded.codeList()))))
                .flatMap(list -> Optional.ofNullable(list.codes().get(cell)))
                .map(words -> words.in(screen.language()))
                .orElse(cell);
    }

    private Text title(String column) {
        return record.column(column).map(ColumnDefinition::title).orElse(Text.same(column));
    }
}
