package org.psephos.roll;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.election.TextFold;
import org.psephos.election.TextRules;

/// Reads a whole CSV file line by line and says of each line what it would do. Saves nothing: a run is a dry run,
/// and the caller saves the outcomes that a clerk has confirmed.
///
/// Memory is bounded by one line and the voter numbers seen so far.
public final class RollImport {

    private static final int FOUND_SIGNS = 60;

    private final CsvFile file;
    private final DateOrder dates;
    private final RollSearch roll;
    private final LocalDate today;
    private final LocalDate electionDay;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> births = new HashMap<>();

    /// @param file what [CsvFile#look] found, with the clerk's choice of columns
    /// @param dates how dates without a year at the front are written
    /// @param roll the persons known so far
    /// @param today nobody is born later
    /// @param electionDay the day for which the age counts
    public RollImport(CsvFile file, DateOrder dates, RollSearch roll, LocalDate today, LocalDate electionDay) {
        this.file = file;
        this.dates = dates;
        this.roll = roll;
        this.today = today;
        this.electionDay = electionDay;
    }

    /// What a whole file would do.
    ///
    /// @param lines records read, the headings not counted
    /// @param added new persons
    /// @param changed persons with something new
    /// @param same persons as they are known
    /// @param refused lines that cannot be taken
    public record Report(int lines, int added, int changed, int same, int refused) {

        Report plus(LineOutcome outcome) {
            return switch (outcome) {
                case LineOutcome.New _ -> new Report(lines + 1, added + 1, changed, same, refused);
                case LineOutcome.Changed _ -> new Report(lines + 1, added, changed + 1, same, refused);
                case LineOutcome.Same _ -> new Report(lines + 1, added, changed, same + 1, refused);
                case LineOutcome.Refused _ -> new Report(lines + 1, added, changed, same, refused + 1);
            };
        }
    }

    /// Reads the file to its end, or until the thread is interrupted.
    ///
    /// @param in at the start of the file; not closed
    /// @param each told of every line in turn, on this thread
    public Report run(InputStream in, Consumer<LineOutcome> each) throws IOException {
        CsvReader reader = file.reader(in);
        Report report = new Report(0, 0, 0, 0, 0);
        reader.next();
        Optional<CsvReader.CsvRecord> record = reader.next();
        while (record.isPresent() && !Thread.currentThread().isInterrupted()) {
            LineOutcome outcome = judge(record.get());
            report = report.plus(outcome);
            each.accept(outcome);
            record = reader.next();
        }
        return report;
    }

    private LineOutcome judge(CsvReader.CsvRecord record) {
        int line = record.line();
        switch (record.fault()) {
            case TOO_LONG -> {
                return refused(line, Problem.of(ErrorCode.ROLL_LINE_LONG));
            }
            case QUOTE -> {
                return refused(line, Problem.of(ErrorCode.ROLL_LINE_QUOTE));
            }
            case NONE -> {}
        }
        if (record.fields().size() != file.headings().size()) {
            return refused(
                    line,
                    Problem.of(ErrorCode.ROLL_COLUMNS, "found", record.fields().size())
                            .with("expected", file.headings().size()));
        }
        List<LineOutcome.Fault> faults = new ArrayList<>();
        Person person = person(record.fields(), faults);
        Optional<VoterId> known = known(person);
        Person whole =
                known.flatMap(roll::person).map(former -> former.with(person)).orElse(person);
        check(whole, record.fields(), faults);
        twice(line, person, faults);
        if (!faults.isEmpty()) {
            return new LineOutcome.Refused(line, faults);
        }
        return known.map(voter -> compared(line, voter, whole))
                .orElseGet(() -> new LineOutcome.New(line, whole, PersonCheck.warnings(whole, electionDay)));
    }

    private LineOutcome compared(int line, VoterId voter, Person whole) {
        Set<PersonField> fields = whole.differences(roll.person(voter).orElse(Person.EMPTY));
        return fields.isEmpty()
                ? new LineOutcome.Same(line, voter)
                : new LineOutcome.Changed(line, voter, whole, fields);
    }

    /// The fields of a line, tidied; dates in their one form.
    private Person person(List<String> values, List<LineOutcome.Fault> faults) {
        Map<PersonField, String> fields = new HashMap<>();
        file.columns().forEach((column, field) -> {
            String value = TextRules.tidy(values.get(column));
            if (field == PersonField.BORN && !value.isEmpty()) {
                born(column, value, faults).ifPresent(date -> fields.put(field, date.toString()));
            } else {
                fields.put(field, value);
            }
        });
        return Person.of(fields);
    }

    private Optional<LocalDate> born(int column, String value, List<LineOutcome.Fault> faults) {
        Optional<DateOrder> order = order();
        DateForms.Reading reading =
                order.map(each -> DateForms.read(value, each)).orElseGet(() -> DateForms.read(value));
        return switch (reading) {
            case DateForms.Reading.Day(LocalDate date) -> Optional.of(date);
            case DateForms.Reading.Ambiguous _ -> {
                faults.add(fault(column, Problem.of(ErrorCode.ROLL_DATE_ORDER, "field", "born"), value));
                yield Optional.empty();
            }
            case DateForms.Reading.NoSuchDay _, DateForms.Reading.NoDate _ -> {
                faults.add(fault(column, Problem.of(ErrorCode.ROLL_DATE, "field", "born"), value));
                yield Optional.empty();
            }
        };
    }

    /// The clerk's choice, or the only order in which every date of the first rows is real.
    private Optional<DateOrder> order() {
        boolean chosen = dates != DateOrder.YEAR_FIRST;
        return chosen
                ? Optional.of(dates)
                : file.dates().stream().filter(each -> file.dates().size() == 1).findFirst();
    }

    private void check(Person person, List<String> values, List<LineOutcome.Fault> faults) {
        boolean dateTold = !faults.isEmpty();
        for (Problem problem : PersonCheck.problems(person, today)) {
            boolean aboutDate = "born".equals(problem.facts().get("field"));
            if (!(aboutDate && dateTold)) {
                int column = column(problem);
                faults.add(fault(column, problem, column < 0 ? "" : values.get(column)));
            }
        }
    }

    /// Neither a number nor a name with its date of birth may come twice in one file.
    private void twice(int line, Person person, List<LineOutcome.Fault> faults) {
        String number = TextFold.fold(person.get(PersonField.NUMBER));
        String birth = person.born()
                .map(born -> TextFold.fold(person.get(PersonField.NAME)) + "|" + born)
                .orElse("");
        Integer first = number.isEmpty() ? null : numbers.putIfAbsent(number, line);
        if (first != null) {
            Problem problem = Problem.of(ErrorCode.ROLL_TWICE, "line", first).with("field", "number");
            faults.add(fault(column(problem), problem, person.get(PersonField.NUMBER)));
        }
        Integer same = !number.isEmpty() || birth.isEmpty() ? null : births.putIfAbsent(birth, line);
        if (same != null) {
            Problem problem = Problem.of(ErrorCode.ROLL_TWICE, "line", same).with("field", "name");
            faults.add(fault(column(problem), problem, person.get(PersonField.NAME)));
        }
    }

    /// The person of the roll with this voter number; without a number, the one with this name and date of birth.
    private Optional<VoterId> known(Person person) {
        return person.has(PersonField.NUMBER)
                ? roll.byNumber(person.get(PersonField.NUMBER))
                : roll.byNameAndBirth(person);
    }

    private int column(Problem problem) {
        return file.columns().entrySet().stream()
                .filter(each -> each.getValue().word().equals(problem.facts().get("field")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    private LineOutcome.Fault fault(int column, Problem problem, String found) {
        String heading = column < 0 ? "" : file.headings().get(column);
        int end = found.offsetByCodePoints(0, Math.min(FOUND_SIGNS, TextRules.signs(found)));
        return new LineOutcome.Fault(heading, problem, found.substring(0, end));
    }

    private static LineOutcome refused(int line, Problem problem) {
        return new LineOutcome.Refused(line, List.of(new LineOutcome.Fault("", problem, "")));
    }
}
