/**
 * {@code suping source new FILE}: a definition of a source, proposed from what a file looks like, for a person to correct.
 *
 * <p>In: what a file looks like, and the definitions there are. Out: YAML with remarks. No value that could be
 * personal is ever shown. Read {@link org.suping.cli.propose.Proposal} first.
 */
@NullMarked
package org.suping.cli.propose;

import org.jspecify.annotations.NullMarked;
