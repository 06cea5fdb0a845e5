package org.psephos.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// The fields of one person as texts; an empty field is absent. A value. Prints no personal data.
///
/// Anything can be held, also what [PersonCheck] refuses: a form shows what was typed.
public final class Person {

    /// Nothing filled in.
    public static final Person EMPTY = new Person(Map.of());

    private final Map<PersonField, String> values;

    private Person(Map<PersonField, String> values) {
        EnumMap<PersonField, String> kept = new EnumMap<>(PersonField.class);
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                kept.put(field, value);
            }
        });
        this.values = Collections.unmodifiableMap(kept);
    }

    /// A person with these fields.
    public static Person of(Map<PersonField, String> values) {
        return new Person(values);
    }

    /// Reads the person object; only known members with texts that are not empty.
    ///
    /// @throws JsonException when it is another object
    public static Person of(Json.Obj object) {
        EnumMap<PersonField, String> values = new EnumMap<>(PersonField.class);
        for (String member : object.members().keySet()) {
            PersonField field = PersonField.of(member)
                    .orElseThrow(() -> new JsonException("the member '" + member + "' is not known"));
            values.put(field, object.text(member));
        }
        if (values.containsValue("")) {
            throw new JsonException("a member is empty");
        }
        return new Person(values);
    }

    /// The person object.
    public Json.Obj json() {
        Json.Obj object = Json.Obj.EMPTY;
        for (Map.Entry<PersonField, String> each : values.entrySet()) {
            object = object.with(each.getKey().word(), each.getValue());
        }
        return object;
    }

    /// The value of a field; empty when it is not filled in.
    public String get(PersonField field) {
        return values.getOrDefault(field, "");
    }

    /// Whether the field is filled in.
    public boolean has(PersonField field) {
        return values.containsKey(field);
    }

    /// The fields that are filled in.
    public Set<PersonField> filled() {
        return values.keySet();
    }

    /// This with one field changed; an empty value removes it.
    public Person with(PersonField field, String value) {
        EnumMap<PersonField, String> next = new EnumMap<>(PersonField.class);
        next.putAll(values);
        next.put(field, value);
        return new Person(next);
    }

    /// This with every field of `other` that is filled in; the remaining ones stay.
    public Person with(Person other) {
        EnumMap<PersonField, String> next = new EnumMap<>(PersonField.class);
        next.putAll(values);
        next.putAll(other.values);
        return new Person(next);
    }

    /// The date of birth, when it is a real date.
    public Optional<LocalDate> born() {
        try {
            return has(PersonField.BORN) ? Optional.of(LocalDate.parse(get(PersonField.BORN))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The fields that differ from those of `other`.
    public Set<PersonField> differences(Person other) {
        EnumSet<PersonField> differing = EnumSet.noneOf(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (!get(field).equals(other.get(field))) {
                differing.add(field);
            }
        }
        return differing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Person[" + values.size() + " fields]";
    }
}
