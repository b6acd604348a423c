/**
 * What is different between two versions of a return: figures with the reason, scores, rows column by column. In: two returns with the
 * parts their rows lie in. Out: {@link org.suping.seal.diff.ReturnDiff}, as sentences' parts, JSON or a workbook. Read it first.
 */
@NullMarked
package org.suping.seal.diff;

import org.jspecify.annotations.NullMarked;
