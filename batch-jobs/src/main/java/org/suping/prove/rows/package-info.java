/**
 * Files of counted rows for those who want all of them: as text or as a workbook, masked, with source file and line.
 *
 * <p>Read {@link org.suping.prove.rows.RowsFile} first.
 */
@NullMarked
package org.suping.prove.rows;

import org.jspecify.annotations.NullMarked;
