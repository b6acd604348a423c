/** The stage's step in a run; the only place of the stage that knows Spring Batch. */
@NullMarked
package org.suping.check.step;

import org.jspecify.annotations.NullMarked;
