/** Attempts and leases in the book. Read {@link org.suping.jobs.store.AttemptStore} first. */
@NullMarked
package org.suping.jobs.store;

import org.jspecify.annotations.NullMarked;
