/**
 * Explaining findings. In: what a person says about a finding of a return; out: an explanation in the book, or why not. Read
 * {@link org.suping.jobs.explain.FindingExplainer} first.
 */
@NullMarked
package org.suping.jobs.explain;

import org.jspecify.annotations.NullMarked;
