package org.psephos.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.VoterId;

class RollImportTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);
    private static final String HEAD = "Number,Full name,Date of birth,Phone\n";
    private final RollSearch roll = new RollSearch();

    @Test
    void aPlainFileIsReadWithItsHeadingsGuessed() throws IOException {
        String text = HEAD + "7,Ana Sá,1970-12-31,\n8,\"Doe, Jane \"\"J\"\"\",1980-01-02,+351 912\n";
        List<LineOutcome> lines = run(text.getBytes(StandardCharsets.UTF_8));
        assertThat(lines).hasSize(2);
        Person second = ((LineOutcome.New) lines.get(1)).person();
        assertThat(second.get(PersonField.NAME)).isEqualTo("Doe, Jane \"J\"");
        assertThat(second.get(PersonField.NUMBER)).isEqualTo("8");
        assertThat(lines.get(1).line()).isEqualTo(3);
    }

    @Test
    void headingsOfSeveralLanguagesAndDelimitersAreUnderstood() throws IOException {
        for (String head : List.of(
                "Número;Nombre completo;Fecha de nacimiento;Teléfono",
                "رقم الناخب\tالاسم\tتاريخ الميلاد\tالهاتف",
                "Номер|ПІБ|Дата народження|Телефон",
                "numéro;NOM;Date de naissance;téléphone")) {
            CsvFile file = look(head.getBytes(StandardCharsets.UTF_8));
            assertThat(file.columns().values())
                    .as(head)
                    .containsExactlyInAnyOrder(
                            PersonField.NUMBER, PersonField.NAME, PersonField.BORN, PersonField.PHONE);
        }
    }

    @Test
    void everyUsualEncodingIsRecognised() throws IOException {
        String text = HEAD + "7,José Núñez,1970-12-31,\n";
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                joined(mark, text.getBytes(StandardCharsets.UTF_8)),
                text.getBytes(StandardCharsets.UTF_16),
                text.getBytes(StandardCharsets.UTF_16LE),
                joined(new byte[] {(byte) 0xff, (byte) 0xfe}, text.getBytes(StandardCharsets.UTF_16LE)),
                text.getBytes(Charset.forName("windows-1252")))) {
            assertThat(((LineOutcome.New) run(bytes).getFirst()).person().get(PersonField.NAME))
                    .isEqualTo("José Núñez");
        }
    }

    @Test
    void aDamagedLineIsAnsweredAndTheOthersAreRead() throws IOException {
        byte[] good = (HEAD + "7,Zoë Å,1970-12-31,\n8,Łukasz Żak,1970-12-31,\n").getBytes(StandardCharsets.UTF_8);
        byte[] bad = joined(good, new byte[] {
            '9', ',', 'A', (byte) 0xe9, 'b', ',', '1', '9', '7', '0', '-', '0', '1', '-', '0', '1', ','
        });
        List<LineOutcome> lines = run(joined(bad, "\n10,Last One,1971-01-01,\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(lines).hasSize(4);
        assertThat(code(lines.get(2))).isEqualTo(ErrorCode.ROLL_SIGNS);
        assertThat(lines.get(3)).isInstanceOf(LineOutcome.New.class);
    }

    @Test
    void aLineOfTenMegabytesIsRefusedAndTheNextOneRead() throws IOException {
        String text = HEAD + "7,\"" + "x".repeat(10_000_000) + "\",1970-12-31,\n8,Next,1970-12-31,\n";
        List<LineOutcome> lines = run(text.getBytes(StandardCharsets.UTF_8));
        assertThat(code(lines.getFirst())).isEqualTo(ErrorCode.ROLL_LINE_LONG);
        assertThat(lines.getLast()).isInstanceOf(LineOutcome.New.class);
        String open = HEAD + "7,\"open,1970-12-31,\n";
        assertThat(code(run(open.getBytes(StandardCharsets.UTF_8)).getFirst())).isEqualTo(ErrorCode.ROLL_LINE_QUOTE);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        StringBuilder text = new StringBuilder(HEAD + "7,\"open,1970-12-31,\n");
        for (int i = 8; i < 3_000; i++) {
            text.append(i).append(",Person ").append(i).append(",1970-12-31,\n");
        }
        List<LineOutcome> lines = run(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(code(lines.getFirst())).isEqualTo(ErrorCode.ROLL_LINE_QUOTE);
        assertThat(lines.getFirst().line()).isEqualTo(2);
        assertThat(lines).hasSize(2_993);
        assertThat(lines.subList(1, lines.size())).allMatch(LineOutcome.New.class::isInstance);
        assertThat(lines.getLast().line()).isEqualTo(2_994);
    }

    @Test
    void aLineBreakInQuotesIsPartOfTheField() throws IOException {
        String text = HEAD + "7,\"Ana\nSá\",1970-12-31,\n8,\"x\"y,1970-12-31,\n9,Next,1970-12-31,\n";
        List<LineOutcome> lines = run(text.getBytes(StandardCharsets.UTF_8));
        assertThat(code(lines.getFirst())).isEqualTo(ErrorCode.ROLL_SIGNS);
        assertThat(code(lines.get(1))).isEqualTo(ErrorCode.ROLL_LINE_QUOTE);
        assertThat(lines.get(1).line()).isEqualTo(4);
        assertThat(lines.get(2).line()).isEqualTo(5);
        assertThat(lines).hasSize(3);
    }

    @Test
    void wrongColumnsDatesAndSignsNameTheirPlace() throws IOException {
        List<LineOutcome> lines = run((HEAD
                        + "7,Only Three,1970-12-31\n"
                        + "8,Bad Day,1970-02-31,\n9,A\u202Eb,1970-01-01,\n"
                        + "10,,1970-01-01,\n11,Later,2040-01-01,\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .extracting(RollImportTest::code)
                .containsExactly(
                        ErrorCode.ROLL_COLUMNS,
                        ErrorCode.ROLL_DATE,
                        ErrorCode.ROLL_SIGNS,
                        ErrorCode.ROLL_MISSING,
                        ErrorCode.ROLL_DATE);
        LineOutcome.Fault fault = ((LineOutcome.Refused) lines.get(1)).faults().getFirst();
        assertThat(fault.column()).isEqualTo("Date of birth");
        assertThat(fault.found()).isEqualTo("1970-02-31");
        assertThat(lines.toString()).doesNotContain("Later").doesNotContain("Bad Day");
    }

    @Test
    void aDateThatCanBeReadInTwoWaysIsAsked() throws IOException {
        byte[] unclear = (HEAD + "7,A B,03/04/1970,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(code(run(unclear).getFirst())).isEqualTo(ErrorCode.ROLL_DATE_ORDER);
        assertThat(born(run(unclear, DateOrder.MONTH_FIRST).getFirst())).isEqualTo("1970-03-04");
        byte[] clear = (HEAD + "7,A B,03.04.1970,\n8,C D,31.12.1970,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(born(run(clear).getFirst())).isEqualTo("1970-04-03");
        byte[] arabic = (HEAD + "7,A B,١٩٧٠/١٢/٣١,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(born(run(arabic).getFirst())).isEqualTo("1970-12-31");
    }

    @Test
    void knownPersonsAreChangedOrTheSame() throws IOException {
        VoterId voter = VoterId.of("7e9d3c0a-08a5-4b8b-8a8e-2f4a8f4b3d10");
        Person known = Person.EMPTY
                .with(PersonField.NAME, "Ana Sá")
                .with(PersonField.BORN, "1970-12-31")
                .with(PersonField.NUMBER, "7")
                .with(PersonField.TOWN, "Vila");
        roll.put(voter, known);
        List<LineOutcome> lines = run((HEAD + "7,Ana Sá,1970-12-31,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(lines).containsExactly(new LineOutcome.Same(2, voter));
        LineOutcome.Changed changed =
                (LineOutcome.Changed) run((HEAD + "7,Ana Sá,1970-12-31,912 345 678\n").getBytes(StandardCharsets.UTF_8))
                        .getFirst();
        assertThat(changed.fields()).containsExactly(PersonField.PHONE);
        assertThat(changed.person().get(PersonField.TOWN)).isEqualTo("Vila");
        List<LineOutcome> twice = run((HEAD + "9,A,1970-12-31,\n9,B,1970-12-31,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(code(twice.getLast())).isEqualTo(ErrorCode.ROLL_TWICE);
    }

    @Test
    void anEmptyFileIsNoError() throws IOException {
        assertThat(run(new byte[0])).isEmpty();
        assertThat(run("\n\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private List<LineOutcome> run(byte[] bytes) throws IOException {
        return run(bytes, DateOrder.YEAR_FIRST);
    }

    private List<LineOutcome> run(byte[] bytes, DateOrder dates) throws IOException {
        List<LineOutcome> lines = new ArrayList<>();
        RollImport.Report report =
                new RollImport(look(bytes), dates, roll, TODAY, TODAY).run(new ByteArrayInputStream(bytes), lines::add);
        assertThat(report.lines()).isEqualTo(lines.size());
        return lines;
    }

    private static CsvFile look(byte[] bytes) throws IOException {
        return CsvFile.look(new ByteArrayInputStream(bytes));
    }

    private static String born(LineOutcome outcome) {
        return ((LineOutcome.New) outcome).person().get(PersonField.BORN);
    }

    private static ErrorCode code(LineOutcome outcome) {
        return ((LineOutcome.Refused) outcome).faults().getFirst().problem().code();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = new byte[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
