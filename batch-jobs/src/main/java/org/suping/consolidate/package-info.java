/**
 * The packages of the branches as one return of headquarters.
 *
 * <p>In: packages that were received and accepted. Out: their rows, files and sources as one {@link
 * org.suping.consolidate.Gathered}, measured, checked, assessed and rendered as any return; and {@link
 * org.suping.consolidate.Reconciliation}, which holds what each branch reported against what its rows come to here. Read {@link
 * org.suping.consolidate.Gathered} first.
 */
@NullMarked
package org.suping.consolidate;

import org.jspecify.annotations.NullMarked;
