package org.psephos.desktop.kiosk.page;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.common.text.Texts;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.election.LocalText;

/// What every page needs to draw itself: the session, the voter's language and size, and the screen's millimetres.
///
/// @param session whose state is drawn
/// @param comfort language, size, colours
/// @param texts the voter's sentences in that language
/// @param scale the screen's millimetres
/// @param kit what the machine offers
record Screen(KioskSession session, Comfort comfort, Texts texts, Millimetres scale, KioskKit kit) {

    static Screen of(KioskSession session, Millimetres scale, KioskKit kit) {
        Comfort comfort = session.state().comfort();
        return new Screen(session, comfort, texts(comfort.language().tag()), scale, kit);
    }

    static Texts texts(String tag) {
        return Texts.of(KioskView.class, "voter", Locale.forLanguageTag(tag + "-u-nu-native"));
    }

    String say(String key) {
        return texts.get(key);
    }

    String say(String key, String name, Object value) {
        return texts.get(key, name, value);
    }

    String say(String key, Map<String, ?> values) {
        return texts.get(key, values);
    }

    /// A text of the election in the voter's language.
    String own(LocalText text) {
        return session.offer()
                .map(offer -> offer.election().text(text, comfort.language()))
                .orElse("");
    }

    /// Somebody's own words inside a sentence: kept apart from its direction, and nothing in them is markup.
    static String isolated(String words) {
        return Texts.isolate(words.replace("<", "<\u2060"));
    }

    /// The election's name and day, as they stand on every page.
    String election() {
        return session.offer().map(this::nameAndDay).orElse("");
    }

    private String nameAndDay(KioskOffer offer) {
        return say(
                "head.election",
                Map.of(
                        "title",
                        own(offer.election().title()),
                        "day",
                        day(offer.election().day())));
    }

    /// A day in the digits and words of the voter's language.
    String day(LocalDate day) {
        Locale locale = texts.locale();
        boolean english =
                locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        Locale dated = english ? Locale.UK : locale;
        String pattern = DateTimePatternGenerator.getInstance(dated).getBestPattern("dMMMy");
        SimpleDateFormat format = new SimpleDateFormat(pattern, dated);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    double font() {
        return scale.fontPx(comfort.size().capitalMillimetres());
    }

    /// Whether the text is so large that hints stand in the page and not in the foot.
    boolean isLarge() {
        return comfort.size().compareTo(TextSize.LARGE) >= 0;
    }

    /// The arrow that leads on in the direction of the language.
    Feather onward() {
        return texts.rightToLeft() ? Feather.ARROW_LEFT : Feather.ARROW_RIGHT;
    }

    /// The arrow that leads back in the direction of the language.
    Feather backward() {
        return texts.rightToLeft() ? Feather.ARROW_RIGHT : Feather.ARROW_LEFT;
    }
}
