package org.psephos.voterentry.service.person;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.psephos.json.Json;

/// The fields of one person as texts; an empty field is absent. A value. Prints no personal data.
public final class PersonSheet {

    /// Nothing filled in.
    public static final PersonSheet EMPTY = new PersonSheet(Map.of());

    private final Map<PersonField, String> values;

    private PersonSheet(Map<PersonField, String> values) {
        EnumMap<PersonField, String> kept = new EnumMap<>(PersonField.class);
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                kept.put(field, value);
            }
        });
        this.values = Collections.unmodifiableMap(kept);
    }

    /// A sheet with these fields.
    public static PersonSheet of(Map<PersonField, String> values) {
        return new PersonSheet(values);
    }

    /// The sheet of a person object; members that are no text are left out.
    public static PersonSheet of(Json.Obj person) {
        EnumMap<PersonField, String> read = new EnumMap<>(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (person.members().get(field.word()) instanceof Json.Text(String text)) {
                read.put(field, text);
            }
        }
        return new PersonSheet(read);
    }

    /// The value of a field; empty when it is not filled in.
    public String get(PersonField field) {
        return values.getOrDefault(field, "");
    }

    /// Whether the field is filled in.
    public boolean has(PersonField field) {
        return values.containsKey(field);
    }

    /// This with one field changed; an empty value removes it.
    public PersonSheet with(PersonField field, String value) {
        EnumMap<PersonField, String> next = new EnumMap<>(PersonField.class);
        next.putAll(values);
        next.put(field, value);
        return new PersonSheet(next);
    }

    /// The fields that are filled in.
    public Set<PersonField> filled() {
        return values.keySet();
    }

    /// The fields that differ from those of `other`.
    public Set<PersonField> differences(PersonSheet other) {
        EnumSet<PersonField> differing = EnumSet.noneOf(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (!get(field).equals(other.get(field))) {
                differing.add(field);
            }
        }
        return differing;
    }

    /// The person object: private, never in a chain, never in a log.
    public Json.Obj json() {
        Json.Obj object = Json.Obj.EMPTY;
        for (Map.Entry<PersonField, String> each : values.entrySet()) {
            object = object.with(each.getKey().word(), each.getValue());
        }
        return object;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonSheet that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "PersonSheet[" + values.size() + " fields]";
    }
}
