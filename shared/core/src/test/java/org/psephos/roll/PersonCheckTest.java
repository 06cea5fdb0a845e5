package org.psephos.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

class PersonCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 9);
    private final Person person = Person.EMPTY.with(PersonField.NAME, "Ana Sá").with(PersonField.BORN, "1970-12-31");

    @Test
    void namesOfEveryScriptPass() {
        for (String name : List.of(
                "Łukasz Żak",
                "محمد الأمين",
                "Олена Шевченко",
                "Γιώργος",
                "किरण शर्मा",
                "สมชาย ใจดี",
                "王小明",
                "דוד כהן",
                "გიორგი",
                "Արամ Խաչատրյան",
                "김민준",
                "አበበ ቢቂላ",
                "می‌رزا",
                "O’Brien-Smith",
                "👩🏽‍🌾 Ana")) {
            assertThat(codes(person.with(PersonField.NAME, name))).as(name).isEmpty();
        }
    }

    @Test
    void hiddenSignsAndWrongDatesDoNot() {
        for (String name : List.of("A\u0000b", "A\u202Eb", "\u200FA", "A\nb", "A\uD800", "Cafe\u0301", " A")) {
            assertThat(codes(person.with(PersonField.NAME, name))).as(name).containsOnly(ErrorCode.ROLL_SIGNS);
        }
        assertThat(codes(person.with(PersonField.NAME, "x".repeat(201)))).containsExactly(ErrorCode.ROLL_LONG);
        for (String born : List.of("1970-02-31", "31.12.1970", "2030-01-01", "1800-01-01", "1970-2-3", "yesterday")) {
            assertThat(codes(person.with(PersonField.BORN, born))).as(born).containsExactly(ErrorCode.ROLL_DATE);
        }
        assertThat(codes(Person.EMPTY)).containsExactly(ErrorCode.ROLL_MISSING, ErrorCode.ROLL_MISSING);
        assertThat(codes(person.with(PersonField.NOTES, "two\nlines"))).isEmpty();
        assertThat(codes(person.with(PersonField.STYLE, "North Side"))).containsExactly(ErrorCode.ROLL_SHORT_ID);
    }

    @Test
    void oddShapesOnlyWarn() {
        Person odd = person.with(PersonField.PHONE, "none")
                .with(PersonField.EMAIL, "ana@")
                .with(PersonField.BORN, "2015-01-01");
        assertThat(codes(odd)).isEmpty();
        assertThat(PersonCheck.warnings(odd, TODAY))
                .extracting(Problem::code)
                .containsExactly(ErrorCode.ROLL_SHAPE, ErrorCode.ROLL_SHAPE, ErrorCode.ROLL_AGE);
        assertThat(PersonCheck.warnings(
                        person.with(PersonField.PHONE, "+351 912-345").with(PersonField.EMAIL, "ana@vila.example"),
                        TODAY))
                .isEmpty();
    }

    @Test
    void thePersonObjectComesBackAsItWas() {
        assertThat(Person.of(person.json())).isEqualTo(person);
        assertThatThrownBy(() -> Person.of(person.json().with("religion", "x"))).isInstanceOf(JsonException.class);
        assertThat(person.toString()).isEqualTo("Person[2 fields]");
        assertThat(person.differences(person.with(PersonField.TOWN, "Vila"))).containsExactly(PersonField.TOWN);
        assertThat(Json.Obj.EMPTY).isEqualTo(Person.EMPTY.json());
    }

    private static List<ErrorCode> codes(Person person) {
        return PersonCheck.problems(person, TODAY).stream().map(Problem::code).toList();
    }
}
