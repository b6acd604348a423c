/** Parts that were changed after they were written. */
@NullMarked
package org.suping.prove.store.part;

import org.jspecify.annotations.NullMarked;
