/** What the book holds of the audit trail: the digests of lines that attempts saw. Read {@link org.suping.audit.store.AnchorStore}. */
@NullMarked
package org.suping.audit.store;

import org.jspecify.annotations.NullMarked;
