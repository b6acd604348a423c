/** What came to headquarters, in the book. Read {@link org.suping.submit.store.SubmissionStore}. */
@NullMarked
package org.suping.submit.store;

import org.jspecify.annotations.NullMarked;
