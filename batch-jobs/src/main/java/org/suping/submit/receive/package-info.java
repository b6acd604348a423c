/**
 * What headquarters does with a package that comes: keep it as it came, decide, answer. In: a package that was examined, and what
 * came before it. Out: an answer with its reasons. Read {@link org.suping.submit.receive.ReceivedPackage} first.
 */
@NullMarked
package org.suping.submit.receive;

import org.jspecify.annotations.NullMarked;
