package org.psephos.roll;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The fields of a person, by the words of the private person object (`docs/election.md` section 5).
public enum PersonField {
    /// The full name as in the document, in any script.
    NAME(200),
    /// How it reads in Latin letters, when the name does not.
    LATIN(200),
    /// The date of birth, `YYYY-MM-DD`.
    BORN(10),
    /// Where the person was born.
    BIRTHPLACE(200),
    /// What people call the person.
    NICK(100),
    /// Street and house.
    STREET(200),
    /// Second line of the address.
    STREET2(200),
    /// Postcode.
    POSTCODE(20),
    /// Town.
    TOWN(100),
    /// State, county or territory.
    TERRITORY(100),
    /// Country.
    COUNTRY(100),
    /// Telephone.
    PHONE(40),
    /// Second telephone.
    PHONE2(40),
    /// E-mail.
    EMAIL(254),
    /// Second e-mail.
    EMAIL2(254),
    /// Anything else, on several lines.
    NOTES(4_000),
    /// The number that the authority gave.
    NUMBER(40),
    /// The polling place, a short id of the election.
    PLACE(40),
    /// The ballot style, a short id of the election.
    STYLE(40);

    private final int signsMax;

    PersonField(int signsMax) {
        this.signsMax = signsMax;
    }

    /// The most signs (code points) of a value.
    public int signsMax() {
        return signsMax;
    }

    /// The word of the person object and of the text bundles.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field with this word, if there is one.
    public static Optional<PersonField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
