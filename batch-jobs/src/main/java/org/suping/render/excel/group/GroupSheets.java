package org.suping.render.excel.group;

import java.util.function.Function;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.group.ElementTable;

/** Writes the sheets that only a consolidated return has; none for any other. */
public final class GroupSheets {

    private final ReportModel model;
    private final Wording words;
    private final FigureCells cells;

    public GroupSheets(ReportModel model, FigureCells cells) {
        this.model = model;
        this.words = new Wording(model.language());
        this.cells = cells;
    }

    /** Takes what makes a sheet with a title. */
    public void write(Function<String, SheetWriter> sheets) {
        if (model.definitions().consolidation().isNone()) {
            return;
        }
        new ReturnsSheet(sheets.apply(words.label("sheet.returns")), model).write();
        for (ElementTable element : ElementTable.all(model)) {
            String title = words.label(
                    "sheet.element",
                    element.element().code(),
                    words.title(element.element().name()));
            new ElementSheet(sheets.apply(title), model, cells).write(title, element);
        }
        new RankingSheet(sheets.apply(words.label("sheet.ranking")), model, cells).write();
        new MovementSheet(sheets.apply(words.label("sheet.movements")), model, cells).write();
    }
}
