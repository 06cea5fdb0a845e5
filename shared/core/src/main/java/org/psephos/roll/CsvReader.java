package org.psephos.roll;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads CSV (RFC 4180) record by record with bounded memory: quotes, line breaks in quotes, any delimiter; CR LF,
/// LF and CR end a line. A record that is too long or badly quoted is answered as such and reading goes on at the
/// next line of the file, also when a quote that was never closed had swallowed lines.
final class CsvReader {

    private static final int END = -1;
    /// Every sign of a field may be a quote that is written twice; and there are delimiters.
    private static final int ROOM = 64;

    private final PushbackReader reader;
    private final char delimiter;
    private final int signsMax;
    private final StringBuilder field = new StringBuilder();
    private final StringBuilder taken = new StringBuilder();
    private String again = "";
    private int againAt;
    private int line = 1;

    CsvReader(Reader reader, char delimiter, int signsMax) {
        this.reader = new PushbackReader(reader, 1);
        this.delimiter = delimiter;
        this.signsMax = signsMax;
    }

    /// A record of the file.
    ///
    /// @param line where it begins, from 1
    /// @param fault what is wrong with it as a whole
    /// @param fields its fields; none when it is too long
    record CsvRecord(int line, Fault fault, List<String> fields) {
        CsvRecord {
            fields = List.copyOf(fields);
        }
    }

    /// What is wrong with a record as a whole.
    enum Fault {
        /// Nothing.
        NONE,
        /// It is longer than the limit.
        TOO_LONG,
        /// A quote is open at the end, or something stands between a closing quote and the delimiter.
        QUOTE
    }

    /// The next record that is not an empty line; nothing at the end.
    Optional<CsvRecord> next() throws IOException {
        while (true) {
            int begin = line;
            taken.setLength(0);
            int c = read();
            if (c == END) {
                return Optional.empty();
            }
            unread(c);
            CsvRecord record = record(begin);
            boolean blank = record.fault() == Fault.NONE
                    && record.fields().size() == 1
                    && record.fields().getFirst().isBlank();
            if (!blank) {
                return Optional.of(record);
            }
        }
    }

    private CsvRecord record(int begin) throws IOException {
        List<String> fields = new ArrayList<>();
        int signs = 0;
        while (true) {
            field.setLength(0);
            int end = read();
            Fault fault = Fault.NONE;
            if (end == '"') {
                fault = quoted(signsMax - signs);
                end = fault == Fault.NONE ? read() : '"';
                if (fault == Fault.NONE && end != delimiter && end != '\n' && end != END) {
                    fault = Fault.QUOTE;
                }
            } else {
                while (end != delimiter && end != '\n' && end != END && field.length() + signs <= signsMax) {
                    field.append((char) end);
                    end = read();
                }
            }
            signs += field.length() + 1;
            if (fault != Fault.NONE || signs > signsMax) {
                return damaged(begin, end, fault == Fault.NONE ? Fault.TOO_LONG : fault);
            }
            fields.add(field.toString());
            if (end == '\n' || end == END) {
                return new CsvRecord(begin, Fault.NONE, fields);
            }
        }
    }

    /// Leaves a record out. Lines that it swallowed are read again by themselves: most likely a quote was not closed.
    private CsvRecord damaged(int begin, int end, Fault fault) throws IOException {
        int lineEnd = taken.indexOf("\n");
        if (lineEnd < 0 || lineEnd == taken.length() - 1) {
            skipLine(end);
            return new CsvRecord(begin, fault, List.of());
        }
        again = taken.substring(lineEnd + 1) + again.substring(againAt);
        againAt = 0;
        line = begin + 1;
        return new CsvRecord(begin, Fault.QUOTE, List.of());
    }

    /// Reads after an opening quote up to and with the closing one.
    private Fault quoted(int room) throws IOException {
        while (field.length() <= room) {
            int c = read();
            if (c == END) {
                return Fault.QUOTE;
            }
            if (c == '"') {
                int after = read();
                if (after != '"') {
                    unread(after);
                    return Fault.NONE;
                }
            }
            field.append((char) c);
        }
        return Fault.TOO_LONG;
    }

    private void skipLine(int from) throws IOException {
        int c = from;
        while (c != '\n' && c != END) {
            c = read();
        }
    }

    /// The next sign; every line end is given as one newline.
    private int read() throws IOException {
        int c = againAt < again.length() ? again.charAt(againAt++) : fresh();
        if (c == '\n') {
            line++;
        }
        if (c != END && taken.length() < 2 * signsMax + ROOM) {
            taken.append((char) c);
        }
        return c;
    }

    private int fresh() throws IOException {
        again = "";
        againAt = 0;
        int c = reader.read();
        if (c == '\r') {
            int after = reader.read();
            if (after != '\n' && after != END) {
                reader.unread(after);
            }
            return '\n';
        }
        return c;
    }

    /// Gives back the sign that was read last.
    private void unread(int c) {
        if (c == END) {
            return;
        }
        if (c == '\n') {
            line--;
        }
        taken.setLength(taken.length() - 1);
        if (againAt > 0) {
            againAt--;
        } else {
            again = (char) c + again;
        }
    }
}
