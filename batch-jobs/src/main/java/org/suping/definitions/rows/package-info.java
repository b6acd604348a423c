/**
 * What a record asks of its rows beyond the types of their cells.
 *
 * <p>In: the ranges, patterns and rules of a record's definition. Out: {@link RowChecks}, to be read first.
 */
@NullMarked
package org.suping.definitions.rows;

import org.jspecify.annotations.NullMarked;
