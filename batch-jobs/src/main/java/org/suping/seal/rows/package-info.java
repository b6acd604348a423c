/**
 * What a content tells of rows, held against the rows themselves.
 *
 * <p>In: the findings of a content, and what was counted in the parts. Out: each finding that is missing, invented or altered. Read
 * {@link org.suping.seal.rows.RowFindings} first.
 */
@NullMarked
package org.suping.seal.rows;

import org.jspecify.annotations.NullMarked;
