/**
 * What every sheet is written with: cells in the template's styles, figures as formulas that lead to their line of provenance, page
 * breaks. In: values and words. Out: cells. Read {@link org.suping.render.excel.cells.SheetWriter} first.
 */
@NullMarked
package org.suping.render.excel.cells;

import org.jspecify.annotations.NullMarked;
