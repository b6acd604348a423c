/**
 * Workbooks (.xlsx): one sheet as a stream of rows, dates as days, errors and formulas without a value told apart.
 *
 * <p>In: a file and its source definition. Out: raw rows with the number of their row in the sheet. Read
 * {@link WorkbookFile} first.
 */
@NullMarked
package org.suping.collect.xlsx;

import org.jspecify.annotations.NullMarked;
