/**
 * The workbook. In: {@link org.suping.render.ReportModel}. Out: an .xlsx file whose figures are live formulas over the
 * terms on its provenance sheet. The only package that knows POI; read
 * {@link org.suping.render.excel.ExcelWorkbookRenderer} first.
 */
@NullMarked
package org.suping.render.excel;

import org.jspecify.annotations.NullMarked;
