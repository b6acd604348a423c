/**
 * People and complaints of nobody: what the bench and the samples are made of.
 *
 * <p>In: a seeded generator. Out: complaints in the codes of the record {@code complaint}, the same on every machine.
 * Nobody in them exists. Read {@link org.suping.cli.invent.InventedComplaints} first.
 */
@NullMarked
package org.suping.cli.invent;

import org.jspecify.annotations.NullMarked;
