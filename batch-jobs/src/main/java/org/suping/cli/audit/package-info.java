/** {@code suping audit}: the audit trail shown and verified. Read {@link org.suping.cli.audit.AuditCommand} first. */
@NullMarked
package org.suping.cli.audit;

import org.jspecify.annotations.NullMarked;
