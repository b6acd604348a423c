/** Scores in the book. In and out: {@link org.suping.assess.AssessedReturn}. */
@NullMarked
package org.suping.assess.store;

import org.jspecify.annotations.NullMarked;
