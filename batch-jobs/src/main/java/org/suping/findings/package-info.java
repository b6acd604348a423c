/**
 * Findings: what is wrong or remarkable, as values. Read {@link Finding} first.
 */
@NullMarked
package org.suping.findings;

import org.jspecify.annotations.NullMarked;
