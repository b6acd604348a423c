/**
 * What a consolidated return is made of: which packages it takes in, and whose are left out.
 *
 * <p>Written by headquarters' {@code consolidate} and pinned with the definitions; no configuration has it. Read {@link
 * org.suping.definitions.consolidation.Consolidation} first.
 */
@NullMarked
package org.suping.definitions.consolidation;

import org.jspecify.annotations.NullMarked;
