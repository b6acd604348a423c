/**
 * {@code people.yml}: who may prepare, review, approve and waive, and with what certificate. Decides no figure. Read {@link
 * org.suping.definitions.people.People} first.
 */
@NullMarked
package org.suping.definitions.people;

import org.jspecify.annotations.NullMarked;
