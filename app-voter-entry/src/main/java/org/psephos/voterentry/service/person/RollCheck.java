package org.psephos.voterentry.service.person;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.roll.Person;
import org.psephos.roll.PersonCheck;
import org.psephos.roll.PersonField;
import org.psephos.roll.RollSearch;

/// The rules of the core for one sheet, and that a voter number belongs to one voter only.
public final class RollCheck implements SheetCheck {

    private final RollSearch roll;
    private final Supplier<LocalDate> today;

    /// @param roll who has which number
    /// @param today nobody is born later
    public RollCheck(RollSearch roll, Supplier<LocalDate> today) {
        this.roll = roll;
        this.today = today;
    }

    @Override
    public Map<PersonField, FieldFault> faults(Person sheet, VoterId voter) {
        EnumMap<PersonField, FieldFault> faults = new EnumMap<>(PersonField.class);
        for (Problem problem : PersonCheck.problems(sheet, today.get())) {
            Optional.ofNullable(problem.facts().get("field"))
                    .flatMap(PersonField::of)
                    .ifPresent(field -> faults.putIfAbsent(field, new FieldFault.Known(problem)));
        }
        boolean taken = sheet.has(PersonField.NUMBER)
                && roll.byNumber(sheet.get(PersonField.NUMBER))
                        .filter(owner -> !owner.equals(voter))
                        .isPresent();
        if (taken) {
            faults.put(PersonField.NUMBER, new FieldFault.Typing("number.taken", Map.of()));
        }
        return faults;
    }
}
