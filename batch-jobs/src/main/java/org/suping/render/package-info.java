/**
 * One {@link ReportModel} for workbook and PDF. A template is given a model, never a connection.
 */
@NullMarked
package org.suping.render;

import org.jspecify.annotations.NullMarked;
