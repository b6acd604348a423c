/**
 * What changed since earlier periods, for the documents. In: a {@link org.suping.render.ReportModel} with its comparison; out:
 * lines and sentences. Read {@link org.suping.render.compare.ComparisonTable} first.
 */
@NullMarked
package org.suping.render.compare;

import org.jspecify.annotations.NullMarked;
