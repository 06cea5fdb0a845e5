package org.psephos.cli.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A person with a name in a script, and how somebody looks for it.
///
/// @param script what the name is written in
/// @param name in normal form C
/// @param searches what is typed, each of which must find the person
record Named(String script, String name, List<String> searches) {

    static final List<Named> ALL = List.of(
            of("Latin", "Łukasz Żak", "zak luk", "ŁUKASZ"),
            of("Latin with many marks", "Nguyễn Thị Ngọc Ánh", "anh nguyen", "ngoc thi"),
            of("Cyrillic", "Олена Шевченко", "шевч олена", "shevchenko"),
            of("Greek", "Γιώργος Παπαδόπουλος", "παπαδοπουλοσ γιωρ", "ΓΙΏΡΓΟΣ"),
            of("Arabic", "مُحَمَّد الأمين", "محمد", "الأمين محمد"),
            of("Hebrew", "דָּוִד כהן", "כהן דוד"),
            of("Devanagari", "आनंद शर्मा", "शर्मा आनंद", "sharma"),
            of("Thai", "น้ำฝน ศรีสุข", "ศรีสุข น้ำ"),
            of("Han", "王小明", "王小", "wang"),
            of("Hangul", "김민준", "김민", "gim"),
            of("Kana", "さくら タナカ", "タナカ さく", "sakura"),
            of("Armenian", "Արամ Խաչատրյան", "խաչատրյան արամ"),
            of("Georgian", "გიორგი ბერიძე", "ბერიძე გიორ", "giorgi"),
            of("Ethiopic", "አበበ ቢቂላ", "ቢቂላ አበ"),
            of("emoji", "Ana 👩🏽‍🌾 Sá", "sa ana"),
            of("marks that no letter has", "Q̃uispe Mamani", "mamani quispe"));

    private static Named of(String script, String name, String... searches) {
        return new Named(script, Normalizer.normalize(name, Normalizer.Form.NFC), List.of(searches));
    }

    /// As a machine that takes letters and marks apart writes it, with blanks around.
    String apart() {
        return "  " + Normalizer.normalize(name, Normalizer.Form.NFD) + " ";
    }

    /// The number that the authority gave.
    String number(String way) {
        return String.format(Locale.ROOT, "%s-%03d", way, ALL.indexOf(this) + 1);
    }

    /// The telephone.
    String phone(String way) {
        return String.format(Locale.ROOT, "+351 91%d %03d 0%02d", way.length(), 100 + ALL.indexOf(this), 7);
    }

    @Override
    public String toString() {
        return script;
    }
}
