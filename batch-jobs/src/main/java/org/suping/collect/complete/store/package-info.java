/**
 * What the rows in the vault say of a delivery's completeness: control totals, gaps in numbers, the other party's ledger,
 * what was there before.
 *
 * <p>In: a collected return. Out: findings. Read {@link CompletenessCheck} first.
 */
@NullMarked
package org.suping.collect.complete.store;

import org.jspecify.annotations.NullMarked;
