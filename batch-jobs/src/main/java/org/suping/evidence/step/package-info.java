/**
 * How a step of a run is declared: what it does, its transaction, and the moments at which it may be killed.
 *
 * <p>In: the work of a stage. Out: a Spring Batch step. Read {@link org.suping.evidence.step.StageStep}.
 */
@NullMarked
package org.suping.evidence.step;

import org.jspecify.annotations.NullMarked;
