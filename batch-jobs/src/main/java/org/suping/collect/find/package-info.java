/**
 * What was delivered for a period, found and digested before anything of it is read.
 *
 * <p>In: definitions and the data folder. Out: pinned {@link org.suping.evidence.SourceFile}s. Read {@link SourceFinder}
 * first.
 */
@NullMarked
package org.suping.collect.find;

import org.jspecify.annotations.NullMarked;
