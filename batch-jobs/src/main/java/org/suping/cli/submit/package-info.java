/** The commands with which people answer for a sealed return. Read {@link org.suping.cli.submit.PersonalSignature} first. */
@NullMarked
package org.suping.cli.submit;

import org.jspecify.annotations.NullMarked;
