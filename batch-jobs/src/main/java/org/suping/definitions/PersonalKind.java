package org.suping.definitions;

import static org.suping.definitions.rows.NormalStep.COUNTRY_86;
import static org.suping.definitions.rows.NormalStep.ID_18;
import static org.suping.definitions.rows.NormalStep.LOWER;
import static org.suping.definitions.rows.NormalStep.PERMIT_9;
import static org.suping.definitions.rows.NormalStep.SIGNS;
import static org.suping.definitions.rows.NormalStep.SPACES;
import static org.suping.definitions.rows.NormalStep.UPPER;
import static org.suping.definitions.rows.NormalStep.WIDTH;

import java.util.List;
import org.suping.definitions.rows.NormalStep;

/** What kind of personal data a column holds; decides how it is masked before storing, and how it is usually compared. */
public enum PersonalKind {
    NAME(WIDTH, SPACES, UPPER),
    PHONE(WIDTH, SPACES, SIGNS, COUNTRY_86),
    /** Of a person, in 15 or 18 digits, or of another document: a passport, a permit. */
    ID_NUMBER(WIDTH, SPACES, SIGNS, UPPER, ID_18, PERMIT_9),
    EMAIL(WIDTH, SPACES, LOWER),
    ADDRESS(WIDTH, SPACES, SIGNS, UPPER),
    /** Of a vehicle. */
    PLATE(WIDTH, SPACES, SIGNS, UPPER),
    BANK_CARD(WIDTH, SPACES, SIGNS),
    POLICY_NUMBER(WIDTH, SPACES, SIGNS, UPPER),
    FREE_TEXT;

    private final List<NormalStep> usual;

    PersonalKind(NormalStep... usual) {
        this.usual = List.of(usual);
    }

    /** How it is brought into one spelling where its column does not say otherwise. */
    public List<NormalStep> usual() {
        return usual;
    }
}
