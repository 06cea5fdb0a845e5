package org.psephos.voterentry.service.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The fields of a person in the order in which a form asks for them. The words are those of the private person object.
public enum PersonField {
    /// The full name as in the document, in any script.
    NAME(Place.FIRST),
    /// How it reads in Latin letters, when the name does not.
    LATIN(Place.FIRST),
    /// The date of birth, `YYYY-MM-DD`.
    BORN(Place.FIRST),
    /// What people call the person.
    NICK(Place.FIRST),
    /// The number that the authority gave.
    NUMBER(Place.FIRST),
    /// Street and house.
    STREET(Place.FIRST),
    /// Postcode.
    POSTCODE(Place.FIRST),
    /// Town.
    TOWN(Place.FIRST),
    /// The polling place.
    PLACE(Place.FIRST),
    /// The ballot style.
    STYLE(Place.FIRST),
    /// Telephone.
    PHONE(Place.FIRST),
    /// E-mail.
    EMAIL(Place.FIRST),
    /// Where the person was born.
    BIRTHPLACE(Place.MORE),
    /// Second line of the address.
    STREET2(Place.MORE),
    /// State, county or territory.
    TERRITORY(Place.MORE),
    /// Country.
    COUNTRY(Place.MORE),
    /// Second telephone.
    PHONE2(Place.MORE),
    /// Second e-mail.
    EMAIL2(Place.MORE),
    /// Anything else.
    NOTES(Place.MORE);

    /// Where a form shows a field.
    public enum Place {
        /// At once.
        FIRST,
        /// Folded away.
        MORE
    }

    private final Place place;

    PersonField(Place place) {
        this.place = place;
    }

    /// The word of the person object and of the text bundles.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where a form shows it.
    public Place place() {
        return place;
    }

    /// The field with this word, if there is one.
    public static Optional<PersonField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
