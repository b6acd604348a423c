/**
 * Single cells: texts to days, numbers and codes, strictly, and what is none refused.
 *
 * <p>In: the characters of a cell that is not empty, and how its source writes. Out: the stored value, or why there is none.
 * Read {@link DateReader} first.
 */
@NullMarked
package org.suping.collect.cell;

import org.jspecify.annotations.NullMarked;
