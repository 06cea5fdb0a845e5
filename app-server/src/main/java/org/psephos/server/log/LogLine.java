package org.psephos.server.log;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.psephos.json.Json;
import org.psephos.record.RecordTime;

/// One event with its facts. Facts are ids, fingerprints, numbers and codes; whatever they hold stays on one line.
///
/// @param time when
/// @param event what
/// @param facts named values, cut to 400 signs
public record LogLine(Instant time, LogEvent event, SortedMap<String, String> facts) {

    private static final int FACT_SIGNS_MAX = 400;

    public LogLine {
        TreeMap<String, String> copy = new TreeMap<>();
        facts.forEach((name, value) -> copy.put(name, cut(value)));
        facts = java.util.Collections.unmodifiableSortedMap(copy);
    }

    /// The line of the file, without its end: time, level, event, then `name=value` each.
    public String text() {
        StringBuilder line = new StringBuilder(160);
        line.append(RecordTime.text(time))
                .append(' ')
                .append(event.level())
                .append(' ')
                .append(event.text());
        facts.forEach((name, value) -> {
            line.append(' ').append(name).append('=').append(clean(value).replace(" ", "\\x{20}"));
        });
        return line.toString();
    }

    /// The event for those who follow live.
    public Json.Obj json() {
        TreeMap<String, Json> members = new TreeMap<>();
        facts.forEach((name, value) -> members.put(name, new Json.Text(clean(value))));
        return Json.Obj.EMPTY
                .with("time", RecordTime.text(time))
                .with("level", event.level().name())
                .with("event", event.text())
                .with("facts", new Json.Obj(members));
    }

    /// `value` so that it neither ends the line nor turns it round: controls, format signs, line and paragraph
    /// separators, lone surrogates and the backslash become `\x{hex}`.
    private static String clean(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(sign -> {
            switch (Character.getType(sign)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED ->
                    out.append("\\x{").append(Integer.toHexString(sign)).append('}');
                default -> {
                    if (sign == '\\') {
                        out.append("\\x{5c}");
                    } else {
                        out.appendCodePoint(sign);
                    }
                }
            }
        });
        return out.toString();
    }

    private static String cut(String value) {
        return value.length() <= FACT_SIGNS_MAX ? value : value.substring(0, FACT_SIGNS_MAX) + "…";
    }
}
