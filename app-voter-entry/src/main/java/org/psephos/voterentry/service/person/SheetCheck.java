package org.psephos.voterentry.service.person;

import java.util.Map;
import org.psephos.common.VoterId;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;

/// Judges a sheet before it is saved.
@FunctionalInterface
public interface SheetCheck {

    /// Everything that is wrong, by field.
    ///
    /// @param sheet with the date of birth as `YYYY-MM-DD`
    /// @param voter whose sheet it is: a voter number of somebody else is a fault
    Map<PersonField, FieldFault> faults(Person sheet, VoterId voter);
}
