/**
 * Makes all files that a return's readers get.
 *
 * <p>In: a {@link org.suping.render.ReportModel}. Out: workbook, report, filled forms and the lists of what is printed where, in the
 * folder of reports. The same model gives the same bytes, wherever it came from: a run makes it of the book, the verification of a
 * package of the package. Read {@link org.suping.render.document.DocumentWriter} first.
 */
@NullMarked
package org.suping.render.document;

import org.jspecify.annotations.NullMarked;
