package org.psephos.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.election.TextFault;
import org.psephos.election.TextRules;

/// What is wrong with a person's fields, all at once; every problem has the fact `field`, and none a value.
///
/// Names may be in any script. Only the name and the date of birth are required.
public final class PersonCheck {

    private static final Set<PersonField> REQUIRED = EnumSet.of(PersonField.NAME, PersonField.BORN);
    private static final Set<PersonField> SHORT_IDS = EnumSet.of(PersonField.PLACE, PersonField.STYLE);
    private static final Pattern SHORT_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern PHONE = Pattern.compile("[+(]?[\\p{Nd}][\\p{Nd} ()./-]{3,}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int OLDEST_YEARS = 130;
    private static final int VOTING_YEARS = 18;

    private PersonCheck() {}

    /// What keeps the person from being saved.
    ///
    /// @param today nobody is born later
    public static List<Problem> problems(Person person, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            String value = person.get(field);
            if (value.isEmpty()) {
                if (REQUIRED.contains(field)) {
                    problems.add(Problem.of(ErrorCode.ROLL_MISSING, "field", field.word()));
                }
            } else {
                signs(field, value, problems);
            }
        }
        born(person, today, problems);
        for (PersonField field : SHORT_IDS) {
            if (person.has(field) && !SHORT_ID.matcher(person.get(field)).matches()) {
                problems.add(Problem.of(ErrorCode.ROLL_SHORT_ID, "field", field.word()));
            }
        }
        return List.copyOf(problems);
    }

    /// What looks odd but may be saved.
    ///
    /// @param electionDay the day for which the age counts
    public static List<Problem> warnings(Person person, LocalDate electionDay) {
        List<Problem> warnings = new ArrayList<>();
        shape(person, PersonField.PHONE, PHONE, warnings);
        shape(person, PersonField.PHONE2, PHONE, warnings);
        shape(person, PersonField.EMAIL, EMAIL, warnings);
        shape(person, PersonField.EMAIL2, EMAIL, warnings);
        person.born()
                .filter(born -> born.plusYears(VOTING_YEARS).isAfter(electionDay))
                .ifPresent(born -> warnings.add(Problem.of(ErrorCode.ROLL_AGE, "field", PersonField.BORN.word())
                        .with("years", VOTING_YEARS)));
        return List.copyOf(warnings);
    }

    private static void signs(PersonField field, String value, List<Problem> problems) {
        Set<TextFault> faults =
                field == PersonField.NOTES ? TextRules.faultsOfText(value) : TextRules.faultsOfLine(value);
        for (TextFault fault : faults) {
            problems.add(Problem.of(ErrorCode.ROLL_SIGNS, "field", field.word()).with("fault", fault.word()));
        }
        int signs = TextRules.signs(value);
        if (signs > field.signsMax()) {
            problems.add(Problem.of(ErrorCode.ROLL_LONG, "field", field.word())
                    .with("signs", signs)
                    .with("limit", field.signsMax()));
        }
    }

    private static void born(Person person, LocalDate today, List<Problem> problems) {
        if (!person.has(PersonField.BORN)) {
            return;
        }
        boolean possible = person.born()
                .filter(born -> born.toString().equals(person.get(PersonField.BORN)))
                .filter(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST_YEARS)))
                .isPresent();
        if (!possible) {
            problems.add(Problem.of(ErrorCode.ROLL_DATE, "field", PersonField.BORN.word()));
        }
    }

    private static void shape(Person person, PersonField field, Pattern pattern, List<Problem> warnings) {
        if (person.has(field) && !pattern.matcher(person.get(field)).matches()) {
            warnings.add(Problem.of(ErrorCode.ROLL_SHAPE, "field", field.word()));
        }
    }
}
