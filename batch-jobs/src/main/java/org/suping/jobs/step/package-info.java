/** The last step of a return: it is complete, and what it said is fixed by a fingerprint. */
@NullMarked
package org.suping.jobs.step;

import org.jspecify.annotations.NullMarked;
