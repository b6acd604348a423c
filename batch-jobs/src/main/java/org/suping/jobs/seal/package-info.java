/**
 * Closes a return that is ready: one package, signed where there is a key. Read
 * {@link org.suping.jobs.seal.ReturnSealer} first.
 */
@NullMarked
package org.suping.jobs.seal;

import org.jspecify.annotations.NullMarked;
