/**
 * The audit trail: who did what to returns, in a text file that is only ever added to, each line holding the digest of the line before
 * it. In: what a command has done, and for whom. Out: the trail, and what is wrong with it. Read {@link org.suping.audit.AuditTrail}
 * first.
 */
@NullMarked
package org.suping.audit;

import org.jspecify.annotations.NullMarked;
