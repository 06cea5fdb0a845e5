package org.psephos.roll.sample;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;

/// The sample as the files of `docs/sample/`.
public final class SampleFiles {

    private static final Map<PersonField, String> HEADINGS = Map.ofEntries(
            Map.entry(PersonField.NUMBER, "Voter number"),
            Map.entry(PersonField.NAME, "Full name"),
            Map.entry(PersonField.LATIN, "Latin name"),
            Map.entry(PersonField.BORN, "Date of birth"),
            Map.entry(PersonField.STREET, "Street"),
            Map.entry(PersonField.POSTCODE, "Postcode"),
            Map.entry(PersonField.TOWN, "Town"),
            Map.entry(PersonField.PHONE, "Phone"),
            Map.entry(PersonField.EMAIL, "E-mail"),
            Map.entry(PersonField.PLACE, "Polling place"),
            Map.entry(PersonField.STYLE, "Ballot style"));
    private static final List<PersonField> COLUMNS = List.of(
            PersonField.NUMBER,
            PersonField.NAME,
            PersonField.LATIN,
            PersonField.BORN,
            PersonField.STREET,
            PersonField.POSTCODE,
            PersonField.TOWN,
            PersonField.PHONE,
            PersonField.EMAIL,
            PersonField.PLACE,
            PersonField.STYLE);

    private SampleFiles() {}

    /// `election.json`: the definition, indented for reading.
    public static String election() {
        StringBuilder out = new StringBuilder();
        indent(ElectionCodec.write(SampleElection.of(ElectionKind.OPEN)), "", out);
        return out.append('\n').toString();
    }

    /// `roll.csv`: the roll as an authority would hand it over.
    public static String roll(List<Person> persons) {
        List<String> lines = new ArrayList<>();
        lines.add(COLUMNS.stream()
                .map(field -> HEADINGS.getOrDefault(field, field.word()))
                .collect(Collectors.joining(",")));
        for (Person person : persons) {
            lines.add(COLUMNS.stream().map(field -> cell(person.get(field))).collect(Collectors.joining(",")));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static void indent(Json value, String margin, StringBuilder out) {
        String deeper = margin + "  ";
        switch (value) {
            case Json.Obj(var members)
            when !members.isEmpty() -> {
                Iterator<Map.Entry<String, Json>> each = members.entrySet().iterator();
                String open = "{\n";
                while (each.hasNext()) {
                    Map.Entry<String, Json> member = each.next();
                    out.append(open).append(deeper);
                    out.append(CanonicalJson.text(new Json.Text(member.getKey())))
                            .append(": ");
                    indent(member.getValue(), deeper, out);
                    open = ",\n";
                }
                out.append('\n').append(margin).append('}');
            }
            case Json.Arr(var items)
            when items.stream().anyMatch(Json.Obj.class::isInstance) -> {
                String open = "[\n";
                for (Json item : items) {
                    out.append(open).append(deeper);
                    indent(item, deeper, out);
                    open = ",\n";
                }
                out.append('\n').append(margin).append(']');
            }
            case Json.Obj _, Json.Arr _, Json.Text _, Json.Int _, Json.Bool _, Json.Null _ ->
                out.append(CanonicalJson.text(value));
        }
    }
}
