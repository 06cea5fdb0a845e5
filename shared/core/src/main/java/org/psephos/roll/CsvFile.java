package org.psephos.roll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.psephos.common.Limits;

/// What the beginning of a CSV file tells about all of it: encoding, delimiter, headings, how dates are written,
/// and a guess which column holds which field. A clerk looks at it and may change the guess.
///
/// @param encoding how bytes become text
/// @param delimiter between fields
/// @param headings the first record
/// @param rows some records after it, to look at
/// @param columns which column (from 0) holds which field, as guessed
/// @param dates the orders in which every date of these rows is real
public record CsvFile(
        CsvEncoding encoding,
        char delimiter,
        List<String> headings,
        List<List<String>> rows,
        Map<Integer, PersonField> columns,
        Set<DateOrder> dates) {

    /// How many records are looked at.
    public static final int ROWS_SHOWN = 50;

    private static final int START_BYTES = 1 << 16;
    private static final int CONTROLS_SHARE = 100;
    private static final String DELIMITERS = ",;\t|";

    public CsvFile {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        columns = Map.copyOf(columns);
        dates = Set.copyOf(dates);
    }

    /// Looks at the beginning of a file.
    ///
    /// @param in at its start; read as far as needed, not closed
    public static CsvFile look(InputStream in) throws IOException {
        byte[] start = in.readNBytes(START_BYTES);
        return look(start, CsvEncoding.detect(start));
    }

    /// Looks at the beginning of a file in an encoding that a person has chosen.
    ///
    /// @param in at its start; read as far as needed, not closed
    public static CsvFile lookAs(CsvEncoding encoding, InputStream in) throws IOException {
        return look(in.readNBytes(START_BYTES), encoding);
    }

    /// Whether the file holds no text at all, as spreadsheets, archives and pictures do.
    ///
    /// @param in at its start; read as far as needed, not closed
    public static boolean isNoText(InputStream in) throws IOException {
        byte[] start = in.readNBytes(START_BYTES);
        CsvEncoding encoding = CsvEncoding.detect(start);
        String text = new String(start, encoding.charset());
        long controls =
                text.chars().filter(c -> c < ' ' && "\t\r\n".indexOf(c) < 0).count();
        return controls * CONTROLS_SHARE > text.length();
    }

    /// Whether the first record looks like a person and not like the names of columns.
    public boolean hasNoHeadings() {
        return columns.isEmpty()
                && headings.stream().anyMatch(each -> !(DateForms.read(each) instanceof DateForms.Reading.NoDate));
    }

    private static CsvFile look(byte[] start, CsvEncoding encoding) throws IOException {
        int mark = encoding.markBytes(start);
        String text = new String(start, mark, start.length - mark, encoding.charset());
        char delimiter = delimiter(text);
        CsvReader reader = new CsvReader(new java.io.StringReader(text), delimiter, signsMax());
        List<List<String>> records = new ArrayList<>();
        var record = reader.next();
        while (record.isPresent() && records.size() <= ROWS_SHOWN) {
            if (record.get().fault() == CsvReader.Fault.NONE) {
                records.add(record.get().fields());
            }
            record = reader.next();
        }
        List<String> headings = records.isEmpty() ? List.of() : records.removeFirst();
        Map<Integer, PersonField> columns = Headings.guess(headings);
        return new CsvFile(encoding, delimiter, headings, records, columns, dates(records, columns));
    }

    /// With another idea which column holds which field.
    public CsvFile withColumns(Map<Integer, PersonField> next) {
        return new CsvFile(encoding, delimiter, headings, rows, next, dates(rows, next));
    }

    /// The records of a whole file.
    CsvReader reader(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] start = bytes.readNBytes(3);
        int mark = encoding.markBytes(start);
        bytes.unread(start, mark, start.length - mark);
        return new CsvReader(
                new BufferedReader(new InputStreamReader(bytes, encoding.charset()), 1 << 16), delimiter, signsMax());
    }

    private static int signsMax() {
        return Limits.STANDARD.csvLineBytesMax();
    }

    /// The sign that stands most often in the first line, outside quotes.
    private static char delimiter(String text) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && !counts.isEmpty()) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts.merge(c, 1, Integer::sum);
            }
        }
        char best = ',';
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char each = DELIMITERS.charAt(i);
            if (counts.getOrDefault(each, 0) > counts.getOrDefault(best, 0)) {
                best = each;
            }
        }
        return best;
    }

    private static Set<DateOrder> dates(List<List<String>> rows, Map<Integer, PersonField> columns) {
        List<String> dates = new ArrayList<>();
        columns.forEach((column, field) -> {
            if (field == PersonField.BORN) {
                rows.stream().filter(row -> row.size() > column).forEach(row -> dates.add(row.get(column)));
            }
        });
        return DateForms.possible(dates);
    }
}
