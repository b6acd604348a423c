/**
 * From source files to rows in the vault: read, map, check, mask, store; then settle across files.
 *
 * <p>Here lies what the readers of sources, the mapping and the store hand to each other. Rows read = rows stored, always,
 * also the broken ones. Hands over {@link CollectedReturn}; read {@link RawRow} and {@link StoredRow} first.
 */
@NullMarked
package org.suping.collect;

import org.jspecify.annotations.NullMarked;
