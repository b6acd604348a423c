/**
 * What runs write into the audit trail, and what signatures and attempts saw of it. Read {@link org.suping.jobs.audit.RunTrail} first.
 */
@NullMarked
package org.suping.jobs.audit;

import org.jspecify.annotations.NullMarked;
