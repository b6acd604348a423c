/** A period's completeness as a workbook of one sheet. In: a completeness. Out: a file. */
@NullMarked
package org.suping.submit.completeness.excel;

import org.jspecify.annotations.NullMarked;
