/** Compares the rows of two returns in their parts. Read {@link org.suping.seal.diff.store.RowComparer} first. */
@NullMarked
package org.suping.seal.diff.store;

import org.jspecify.annotations.NullMarked;
