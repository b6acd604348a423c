/**
 * The steps {@code collectSources} and {@code settleRows}.
 *
 * <p>In: the pinned files of an attempt. Out: listed parts. No data passes through an execution context. Read
 * {@link CollectSourcesStep} first.
 */
@NullMarked
package org.suping.collect.step;

import org.jspecify.annotations.NullMarked;
