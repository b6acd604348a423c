/**
 * The parts of an attempt, read again as they lie in the vault: which columns, row by row, and whether they are what was
 * written.
 *
 * <p>In: parts and what settlement found out about their rows. Out: rows to judge, digests to compare. Read
 * {@link PartCursor} first.
 */
@NullMarked
package org.suping.prove.store.part;

import org.jspecify.annotations.NullMarked;
