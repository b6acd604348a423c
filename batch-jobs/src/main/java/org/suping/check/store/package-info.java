/** What the checks found, in the book. In and out: {@link org.suping.check.CheckedReturn}. */
@NullMarked
package org.suping.check.store;

import org.jspecify.annotations.NullMarked;
