/**
 * From source files to rows in the vault: read, map, check, mask, store; then settle across files.
 *
 * <p>Rows read = rows stored, always, also the broken ones. Hands over {@link CollectedReturn}.
 */
@NullMarked
package org.suping.collect;

import org.jspecify.annotations.NullMarked;
