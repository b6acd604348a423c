/** What collecting keeps, rejects, masks and settles. Read {@link CollectWorld} first: the definitions of these tests. */
@NullMarked
package org.suping.collect.find;

import org.jspecify.annotations.NullMarked;
