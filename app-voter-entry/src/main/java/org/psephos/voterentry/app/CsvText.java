package org.psephos.voterentry.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.psephos.common.text.ProblemTexts;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.load.DryRun;
import org.psephos.voterentry.service.person.RollVoter;

/// Tables as CSV (RFC 4180) with a byte order mark, which spreadsheets need to read other scripts.
final class CsvText {

    private static final String MARK = "\ufeff";

    private CsvText() {}

    static String voters(List<RollVoter> voters) {
        Stream<String> head = Stream.of(line(Stream.concat(
                Stream.of("voter"), Stream.of(PersonField.values()).map(PersonField::word))));
        Stream<String> rows = voters.stream()
                .map(voter -> line(Stream.concat(
                        Stream.of(voter.id().toString()),
                        Stream.of(PersonField.values()).map(voter::get))));
        return MARK + Stream.concat(head, rows).collect(Collectors.joining());
    }

    static String faults(DryRun dryRun, ProblemTexts texts) {
        Stream<String> head = Stream.of(line(Stream.of("line", "column", "found", "matter", "code", "outcome")));
        Stream<String> rows = dryRun.lines().stream()
                .map(line -> line(Stream.of(
                        String.valueOf(line.number()),
                        line.column(),
                        line.found(),
                        texts.what(line.problem()),
                        line.problem().code().text(),
                        line.verdict().name().toLowerCase(java.util.Locale.ROOT))));
        return MARK + Stream.concat(head, rows).collect(Collectors.joining());
    }

    private static String line(Stream<String> fields) {
        return fields.map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Quoted always; a sign that a spreadsheet would take for a formula is kept from the start of a field.
    private static String field(String value) {
        boolean formula = !value.isEmpty()
                && "=+-@".indexOf(value.charAt(0)) >= 0
                && value.chars().anyMatch(Character::isLetter);
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
