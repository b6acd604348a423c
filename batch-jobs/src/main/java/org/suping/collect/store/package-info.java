/**
 * Rows into parts and parts into the book, and what only shows across files.
 *
 * <p>In: pinned source files. Out: {@link org.suping.collect.CollectedReturn}. Read {@link PartitionCollector} first.
 */
@NullMarked
package org.suping.collect.store;

import org.jspecify.annotations.NullMarked;
