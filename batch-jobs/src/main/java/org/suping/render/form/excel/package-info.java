/**
 * Fills the form itself. In: values by defined name and the form's workbook. Out: the filled workbook, or what does not fit.
 * Read {@link org.suping.render.form.excel.FormFiller}.
 */
@NullMarked
package org.suping.render.form.excel;

import org.jspecify.annotations.NullMarked;
