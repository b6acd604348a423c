/** What a source may ask of somebody else's database. Read {@link SelectStatementTest} first. */
@NullMarked
package org.suping.definitions.source;

import org.jspecify.annotations.NullMarked;
