package org.suping.definitions;

/** What kind of personal data a column holds; decides how it is normalised before hashing and masked before storing. */
public enum PersonalKind {
    NAME,
    PHONE,
    ID_NUMBER,
    FREE_TEXT
}
