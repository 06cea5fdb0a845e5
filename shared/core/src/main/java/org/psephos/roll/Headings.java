package org.psephos.roll;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.psephos.election.TextFold;

/// Guesses from the headings of a table which column holds which field. The words stand in `headings.properties`.
final class Headings {

    private static final Map<String, PersonField> WORDS = words();

    private Headings() {}

    static Map<Integer, PersonField> guess(List<String> headings) {
        Map<Integer, PersonField> columns = new HashMap<>();
        Set<PersonField> taken = EnumSet.noneOf(PersonField.class);
        for (int column = 0; column < headings.size(); column++) {
            PersonField field = WORDS.get(key(headings.get(column)));
            if (field != null && taken.add(field)) {
                columns.put(column, field);
            }
        }
        return columns;
    }

    private static String key(String heading) {
        return TextFold.fold(heading).replaceAll("[\\s_./:*()-]+", "");
    }

    private static Map<String, PersonField> words() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.psephos.roll.headings");
        Map<String, PersonField> words = new HashMap<>();
        for (PersonField field : PersonField.values()) {
            words.put(key(field.word()), field);
            for (String word : bundle.getString(field.word()).split(",")) {
                words.put(key(word), field);
            }
        }
        return Map.copyOf(words);
    }
}
