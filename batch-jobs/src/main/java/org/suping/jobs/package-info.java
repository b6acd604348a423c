/**
 * The Spring Batch jobs, each told in one file, and the running of them: lease, attempts, resumption.
 */
@NullMarked
package org.suping.jobs;

import org.jspecify.annotations.NullMarked;
