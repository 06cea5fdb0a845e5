package org.psephos.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Asks the bundled files themselves, so that no font of this machine can help out.
class GlyphsTest {

    private static final List<String> NAMES = List.of(
            "Łukasz Żak, Zoë D’Ångström-Nuñez, Nguyễn Thị Ngọc Ánh, Q̃ùŋ Ŋẹ̀, ʻOkina",
            "Олена Шевченко, Ґалаґан Їжакевич, Нұрсұлтан Әбішұлы, Ћирић Љубица",
            "Γιώργος Παπαδόπουλος, Ἑλένη Ὠριγένης",
            "محمد الأمين, مُحَمَّد عبد الله, می‌رزا گلپایگانی, ٹیپو ڈوگر",
            "דוד כהן, שָׂרָה לֵוִי",
            "आनंद शर्मा, किरण देशमुख, श्रीकृष्ण",
            "สมชาย ใจดี, น้ำฝน ศรีสุข, ณัฐพงษ์",
            "王小明, 安德烈, 陳怡君, 張偉, 欧阳娜娜",
            "김민준, 이서연, 박하늘",
            "さくら タナカ, ヴィクトル ドゥ, 佐藤 健太",
            "Արամ Խաչատրյան, Անի Հակոբյան",
            "გიორგი ბერიძე, ნინო ჩხეიძე",
            "አበበ ቢቂላ, ሰላም ተስፋዬ",
            "Ana 👩🏽‍🌾 Sá, 👨‍👩‍👧, 🗳️, ☀️");

    @Test
    void everySignOfNamesInThirteenScriptsAndEmojiHasAGlyph() throws IOException, FontFormatException {
        List<Font> regular = fonts("NotoSans-Regular.ttf", "NotoSansCJK-Regular.otf", "NotoEmoji-Regular.ttf");
        List<Font> bold = fonts("NotoSans-Bold.ttf", "NotoSansCJK-Regular.otf", "NotoEmoji-Regular.ttf");
        for (String names : NAMES) {
            assertThat(missing(names, regular)).as(names).isEmpty();
            assertThat(missing(names, bold)).as("bold: " + names).isEmpty();
        }
        assertThat(missing("\ue000 \u0ba4", regular)).as("the test can fail").containsExactly("U+0BA4", "U+E000");
    }

    private static Set<String> missing(String names, List<Font> fonts) {
        TreeSet<String> missing = new TreeSet<>();
        names.codePoints()
                .filter(point -> fonts.stream().noneMatch(font -> font.canDisplay(point)))
                .forEach(point -> missing.add(String.format("U+%04X", point)));
        return missing;
    }

    private static List<Font> fonts(String... files) throws IOException, FontFormatException {
        List<Font> fonts = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
                fonts.add(Font.createFont(Font.TRUETYPE_FONT, in));
            }
        }
        return fonts;
    }
}
