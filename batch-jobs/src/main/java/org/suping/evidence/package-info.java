/**
 * The vault: source files, parts, digests and row references. Read {@link PartRef} first.
 *
 * <p>A part exists only once the book lists it with its digest; whatever else lies in the vault is deleted.
 */
@NullMarked
package org.suping.evidence;

import org.jspecify.annotations.NullMarked;
