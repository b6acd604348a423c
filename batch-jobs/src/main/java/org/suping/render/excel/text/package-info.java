/**
 * Texts of a workbook that many cells share.
 *
 * <p>In: cells and texts. Out: cells that point at their text. Read {@link org.suping.render.excel.text.SharedTexts} first.
 */
@NullMarked
package org.suping.render.excel.text;

import org.jspecify.annotations.NullMarked;
