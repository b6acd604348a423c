/**
 * The invented world of a group: one legal person, three branches, twelve units below them, two quarters.
 *
 * <p>In: a seed and how many complaints. Out: the files its systems would have delivered for each quarter, as they stood on
 * the day of the export. What one system tells fits what the others tell. Read {@link
 * org.suping.cli.sample.group.GroupSample} first.
 */
@NullMarked
package org.suping.cli.sample.group;

import org.jspecify.annotations.NullMarked;
