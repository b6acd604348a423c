/**
 * What headquarters answers to a package that comes. In: a package that was verified, and what came before it. Out: an answer with its
 * reasons. Read {@link org.suping.submit.receive.Acceptance} first.
 */
@NullMarked
package org.suping.submit.receive;

import org.jspecify.annotations.NullMarked;
