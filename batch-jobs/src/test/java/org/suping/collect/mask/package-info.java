/** What may be seen of personal data, and how it is compared. */
@NullMarked
package org.suping.collect.mask;

import org.jspecify.annotations.NullMarked;
