package org.psephos.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final String HEAD = "Number,Full name,Date of birth\n";
    private static final Map<CsvEncoding, List<String>> NAMES = Map.ofEntries(
            Map.entry(CsvEncoding.UTF_8, List.of("Łukasz Żak", "محمد الأمين")),
            Map.entry(CsvEncoding.UTF_16_LE, List.of("Łukasz Żak", "王小明")),
            Map.entry(CsvEncoding.UTF_16_BE, List.of("Łukasz Żak", "王小明")),
            Map.entry(CsvEncoding.WESTERN, List.of("José Núñez", "Zoë Ångström", "Jürgen Groß")),
            Map.entry(CsvEncoding.CENTRAL, List.of("Łukasz Żak", "Grażyna Wójcik", "Jiří Dvořák")),
            Map.entry(CsvEncoding.CYRILLIC, List.of("Сергей Иванов", "Наталья Кузнецова")),
            Map.entry(CsvEncoding.GREEK, List.of("Γιώργος Παπαδόπουλος", "Ελένη Νικολάου")),
            Map.entry(CsvEncoding.TURKISH, List.of("Ayşe Yıldız", "Çağrı Şahin")),
            Map.entry(CsvEncoding.HEBREW, List.of("דוד כהן", "שרה לוי")),
            Map.entry(CsvEncoding.ARABIC, List.of("محمد الأمين", "فاطمة حداد")),
            Map.entry(CsvEncoding.THAI, List.of("สมชาย ใจดี", "มาลี ศรีสุข")),
            Map.entry(CsvEncoding.CHINESE, List.of("王小明", "李娜", "张伟")),
            Map.entry(CsvEncoding.TAIWANESE, List.of("陳怡君", "林志明", "黃淑芬")),
            Map.entry(CsvEncoding.JAPANESE, List.of("さくら 田中", "佐藤 健太")),
            Map.entry(CsvEncoding.KOREAN, List.of("김민준", "이서연")));

    @Test
    void theEncodingIsToldFromAFewNames() throws IOException {
        for (Map.Entry<CsvEncoding, List<String>> each : NAMES.entrySet()) {
            byte[] bytes = file(each.getKey().charset(), each.getValue());
            CsvFile looked = CsvFile.look(new ByteArrayInputStream(bytes));
            assertThat(looked.encoding()).isEqualTo(each.getKey());
            assertThat(names(looked)).isEqualTo(each.getValue());
        }
        assertThat(NAMES).hasSameSizeAs(CsvEncoding.values());
    }

    @Test
    void aWrongGuessIsPutRightByAPerson() throws IOException {
        byte[] bytes = file(Charset.forName("windows-1251"), List.of("Ян"));
        CsvFile chosen = CsvFile.lookAs(CsvEncoding.CYRILLIC, new ByteArrayInputStream(bytes));
        assertThat(names(chosen)).containsExactly("Ян");
        assertThat(chosen.columns()).containsValues(PersonField.NAME, PersonField.BORN);
    }

    @Test
    void aMarkAtTheStartIsNoPartOfTheFirstHeading() throws IOException {
        for (String mark : List.of("\ufeff", "")) {
            byte[] bytes = (mark + HEAD + "7,Ana,1970-12-31\n").getBytes(StandardCharsets.UTF_8);
            assertThat(CsvFile.look(new ByteArrayInputStream(bytes)).headings().getFirst())
                    .isEqualTo("Number");
        }
    }

    @Test
    void delimitersAreTold() throws IOException {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            String text = (HEAD + "7,Ana,1970-12-31\n").replace(',', delimiter);
            CsvFile looked = CsvFile.look(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(looked.delimiter()).isEqualTo(delimiter);
            assertThat(looked.columns()).hasSize(3);
        }
    }

    @Test
    void aSpreadsheetAPictureAndNoiseAreNoText() throws IOException {
        java.io.ByteArrayOutputStream zip = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 200; i++) {
                out.write((i + "<sheet name=\"roll\"/>").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] noise = org.psephos.common.Chance.seeded(3).bytes(5_000);
        assertThat(isNoText(zip.toByteArray())).isTrue();
        assertThat(isNoText(noise)).isTrue();
        assertThat(isNoText(new byte[500])).isTrue();
        for (Map.Entry<CsvEncoding, List<String>> each : NAMES.entrySet()) {
            assertThat(isNoText(file(each.getKey().charset(), each.getValue())))
                    .as(each.getKey().name())
                    .isFalse();
        }
        assertThat(isNoText(new byte[0])).isFalse();
    }

    @Test
    void aFirstLineThatIsAPersonIsNoHeading() throws IOException {
        assertThat(hasNoHeadings("7,Ana Sá,1970-12-31\n8,Bo Li,1980-01-01\n")).isTrue();
        assertThat(hasNoHeadings(HEAD + "7,Ana Sá,1970-12-31\n")).isFalse();
        assertThat(hasNoHeadings("a,b,c\n7,Ana Sá,1970-12-31\n")).isFalse();
    }

    private static boolean hasNoHeadings(String text) throws IOException {
        return CsvFile.look(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .hasNoHeadings();
    }

    private static boolean isNoText(byte[] bytes) throws IOException {
        return CsvFile.isNoText(new ByteArrayInputStream(bytes));
    }

    private static byte[] file(Charset charset, List<String> names) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < names.size(); i++) {
            text.append(i).append(',').append(names.get(i)).append(",1970-12-31\n");
        }
        return text.toString().getBytes(charset);
    }

    private static List<String> names(CsvFile looked) {
        List<String> names = new ArrayList<>();
        looked.rows().forEach(row -> names.add(row.get(1)));
        return names;
    }
}
