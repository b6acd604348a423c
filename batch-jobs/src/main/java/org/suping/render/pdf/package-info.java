/**
 * The report as PDF/A-2u. In: {@link org.suping.render.ReportModel}. Out: a file. The only package that knows
 * JasperReports; read {@link org.suping.render.pdf.JasperReportRenderer} first.
 */
@NullMarked
package org.suping.render.pdf;

import org.jspecify.annotations.NullMarked;
