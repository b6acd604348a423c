/** What ships under {@code samples/}, run as a user runs it. */
@NullMarked
package org.suping.samples;

import org.jspecify.annotations.NullMarked;
