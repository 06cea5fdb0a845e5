package org.psephos.desktop.kiosk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.OptionId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.OrderPolicy;
import org.psephos.election.Place;
import org.psephos.election.Polls;
import org.psephos.election.Rule;

/// The election of the pictures in the design: one office, a council of nine, one measure; four languages.
public final class KioskSample {

    public static final ContestId MAYOR = new ContestId("mayor");
    public static final ContestId COUNCIL = new ContestId("council");
    public static final ContestId BATHS = new ContestId("baths");
    public static final StyleId STYLE = new StyleId("town");

    private KioskSample() {}

    public static Election election() {
        return election(OrderPolicy.FIXED);
    }

    public static Election election(OrderPolicy order) {
        LocalDate day = LocalDate.of(2026, 11, 29);
        Election draft = Election.draft(
                new ElectionId(new UUID(0x1234_5678_9abc_4defL, 0x0123_4567_89ab_cdefL)),
                ElectionKind.OPEN,
                Polls.allDay(day, ZoneId.of("Europe/Vienna")),
                new Language("en"));
        List<Contest> contests = List.of(mayor(order), council(order), baths());
        BallotStyle style = new BallotStyle(
                STYLE,
                LocalText.of("en", "Town"),
                contests.stream().map(Contest::id).toList(),
                List.of(new PlaceId("town-hall")));
        return draft.edit()
                .title(text(
                        "Estermar municipal election",
                        "انتخابات إسترمار البلدية",
                        "Elecciones municipales de Estermar",
                        "Місцеві вибори в Естермарі"))
                .edit()
                .languages(List.of(new Language("en"), new Language("ar"), new Language("uk"), new Language("es")))
                .edit()
                .contests(contests)
                .edit()
                .styles(List.of(style))
                .edit()
                .places(List.of(new Place(new PlaceId("town-hall"), LocalText.of("en", "Town Hall"), LocalText.EMPTY)));
    }

    public static KioskOffer offer() {
        return offer(election());
    }

    public static KioskOffer offer(Election election) {
        return new KioskOffer(election, ElectionCodec.fingerprint(election), "Town Hall");
    }

    private static LocalText text(String en, String ar, String es, String uk) {
        return LocalText.of(Map.of("en", en, "ar", ar, "es", es, "uk", uk));
    }

    private static ContestOption option(String id, String en, String ar, String detail, String arDetail) {
        return new ContestOption(
                new OptionId(id),
                LocalText.of(Map.of("en", en, "ar", ar)),
                LocalText.of(Map.of("en", detail, "ar", arDetail)));
    }

    private static Contest mayor(OrderPolicy order) {
        return new Contest(
                MAYOR,
                text("Mayor of Estermar", "رئاسة بلدية إسترمار", "Alcaldía de Estermar", "Міський голова Естермара"),
                LocalText.EMPTY,
                LocalText.EMPTY,
                Rule.oneOf(),
                order,
                List.of(
                        option(
                                "chen",
                                "Mei-Ling Chen 陳美玲",
                                "ميلينغ تشن 陳美玲",
                                "teacher, Open Estermar",
                                "معلّمة، إسترمار المنفتحة"),
                        option(
                                "lindqvist",
                                "Björn Lindqvist",
                                "بيورن ليندكفيست",
                                "ship’s carpenter, Harbour List",
                                "نجّار سفن، قائمة الميناء"),
                        option(
                                "okonkwo",
                                "Amara Okonkwo",
                                "أمارا أوكونكو",
                                "town clerk, independent",
                                "كاتبة بلدية، مستقلة"),
                        option(
                                "khatib",
                                "Yusuf al-Khatib يوسف الخطيب",
                                "يوسف الخطيب",
                                "physician, Fair Tides",
                                "طبيب، أمواج عادلة"),
                        option(
                                "kovalenko",
                                "Elena Kovalenko Олена Коваленко",
                                "أولينا كوفالينكو",
                                "shopkeeper, Independent Traders",
                                "صاحبة متجر، التجار المستقلون")));
    }

    private static Contest council(OrderPolicy order) {
        List<String> names = List.of(
                "Nadia Haddad",
                "Łukasz Wrona",
                "Priya Raghunathan",
                "Stelios Papadakis",
                "Oksana Melnyk",
                "Tomás Ibarra",
                "Aiko Tanaka",
                "Samuel Osei",
                "Ingrid Solheim");
        List<String> lists = List.of("Open Estermar", "Harbour List", "Independent", "Fair Tides");
        List<ContestOption> options = new java.util.ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            options.add(new ContestOption(
                    new OptionId("c" + i),
                    LocalText.of("en", names.get(i)),
                    LocalText.of("en", lists.get(i % lists.size()))));
        }
        return new Contest(
                COUNCIL,
                text("Town council", "مجلس البلدية", "Consejo municipal", "Міська рада"),
                LocalText.EMPTY,
                LocalText.EMPTY,
                Rule.upTo(3),
                order,
                options);
    }

    private static Contest baths() {
        return new Contest(
                BATHS,
                text(
                        "Measure 4: harbour baths",
                        "الإجراء ٤: حمّامات الميناء",
                        "Medida 4: baños del puerto",
                        "Захід 4: портова купальня"),
                LocalText.EMPTY,
                text(
                        "Shall the town build public baths in the old harbour, "
                                + "at a cost of 1.2 million over four years?",
                        "هل تبني البلدة حمّامات عامة في الميناء القديم بكلفة ١٫٢ مليون على أربع سنوات؟",
                        "¿Debe el municipio construir baños públicos en el puerto viejo, "
                                + "con un coste de 1,2 millones en cuatro años?",
                        "Чи має місто збудувати громадську купальню в старому порту "
                                + "вартістю 1,2 мільйона за чотири роки?"),
                Rule.yesNo(),
                OrderPolicy.FIXED,
                List.of(
                        new ContestOption(new OptionId("yes"), text("Yes", "نعم", "Sí", "Так"), LocalText.EMPTY),
                        new ContestOption(new OptionId("no"), text("No", "لا", "No", "Ні"), LocalText.EMPTY)));
    }
}
