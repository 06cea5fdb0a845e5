package org.psephos.voterentry.screen.form;

import java.util.List;
import org.psephos.roll.PersonField;

/// The two parts of the form, each with its fields in reading order: the broad ones at the start of a row.
final class FormPart {

    /// Shown at once.
    static final FormPart FIRST = new FormPart(
            PersonField.NAME,
            PersonField.BORN,
            PersonField.LATIN,
            PersonField.NUMBER,
            PersonField.STREET,
            PersonField.POSTCODE,
            PersonField.TOWN,
            PersonField.STYLE,
            PersonField.PLACE,
            PersonField.PHONE);

    /// Folded away.
    static final FormPart MORE = new FormPart(
            PersonField.EMAIL,
            PersonField.NICK,
            PersonField.STREET2,
            PersonField.TERRITORY,
            PersonField.EMAIL2,
            PersonField.PHONE2,
            PersonField.BIRTHPLACE,
            PersonField.COUNTRY,
            PersonField.NOTES);

    private final List<PersonField> fields;

    private FormPart(PersonField... fields) {
        this.fields = List.of(fields);
    }

    List<PersonField> fields() {
        return fields;
    }
}
