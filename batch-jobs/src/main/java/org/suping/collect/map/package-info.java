/**
 * What a source calls a thing to what the record calls it: fields to columns, then masks, rules and the period.
 *
 * <p>In: a raw row and its source's definition. Out: a stored row, the broken ones too, with the reason. Read {@link RowMapper}
 * first.
 */
@NullMarked
package org.suping.collect.map;

import org.jspecify.annotations.NullMarked;
