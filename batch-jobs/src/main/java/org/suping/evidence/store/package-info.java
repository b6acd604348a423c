/** The engine that reads and writes parts, and the book that lists them. The only JDBC of the vault. */
@NullMarked
package org.suping.evidence.store;

import org.jspecify.annotations.NullMarked;
