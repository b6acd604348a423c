/** The book's part of consolidating: which files and parts an attempt is made of, and what reconciling found. */
@NullMarked
package org.suping.consolidate.store;

import org.jspecify.annotations.NullMarked;
