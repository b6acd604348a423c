package org.suping.cli.submit;

import org.suping.cli.seal.Place;
import org.suping.definitions.people.Role;
import picocli.CommandLine.Command;

/** Somebody read the return and says so. */
@Command(name = "review")
public final class ReviewCommand extends PersonalSignature {

    public ReviewCommand(Place place) {
        super(place, Role.REVIEW);
    }
}
