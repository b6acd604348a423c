package org.suping.check.compare;

import java.util.Map;
import org.suping.check.imported.ImportedFigure;
import org.suping.definitions.Organisation;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;

/** A base with its figures. */
public sealed interface Earlier {

    Base base();

    /**
     * Figures that were measured.
     *
     * @param organisation as it was when they were added up
     */
    record Measured(ReturnBase base, MeasuredReturn figures, Organisation organisation) implements Earlier {}

    /** Figures that were imported: values without terms. */
    record Imported(ImportedBase base, Map<FigureKey, ImportedFigure> figures) implements Earlier {}
}
