/**
 * What the book knows of attempts and of who runs them, as plain values. Read {@link org.suping.jobs.ledger.Attempt} first.
 */
@NullMarked
package org.suping.jobs.ledger;

import org.jspecify.annotations.NullMarked;
