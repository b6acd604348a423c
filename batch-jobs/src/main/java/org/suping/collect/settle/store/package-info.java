/**
 * What only shows across files: duplicates, repeats, what should be unique and is not, and how much of a source was rejected.
 *
 * <p>In: a collected return. Out: a {@link org.suping.collect.store.Settlement} for each record, and findings. Rows are never
 * rewritten. Read {@link Settler} first.
 */
@NullMarked
package org.suping.collect.settle.store;

import org.jspecify.annotations.NullMarked;
