/**
 * What headquarters' {@code consolidate} has written itself and pinned with the definitions. In: a file's nodes. Out: values of {@link
 * org.suping.definitions.consolidation}.
 */
@NullMarked
package org.suping.definitions.load.pinned;

import org.jspecify.annotations.NullMarked;
