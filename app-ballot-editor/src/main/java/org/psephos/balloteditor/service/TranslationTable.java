package org.psephos.balloteditor.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.Language;
import org.psephos.election.LocalText;

/// Every text of a definition under a stable key, for translators: listed, measured for completeness, taken back.
public final class TranslationTable {

    private TranslationTable() {}

    /// One text.
    ///
    /// @param key where it stands, `contests/c-1/options/o-2/label`
    /// @param text in all languages
    public record Row(String key, LocalText text) {}

    /// All texts in the order of the ballot. Texts that are empty in every language are left out.
    public static List<Row> rows(Election election) {
        List<Row> rows = new ArrayList<>();
        walk(election, (key, text) -> {
            if (!text.isEmpty()) {
                rows.add(new Row(key, text));
            }
            return text;
        });
        return List.copyOf(rows);
    }

    /// How many texts a language lacks.
    public static long missing(Election election, Language language) {
        return rows(election).stream()
                .filter(row -> row.text().exactly(language).isEmpty())
                .count();
    }

    /// The definition with texts of one language set; unknown keys are ignored, an empty text removes.
    ///
    /// @param texts by key
    public static Election apply(Election election, Language language, Map<String, String> texts) {
        return walk(
                election,
                (key, text) -> texts.containsKey(key) ? text.with(language, texts.getOrDefault(key, "")) : text);
    }

    /// The definition without a language and all its texts; the last language stays.
    public static Election without(Election election, Language language) {
        List<Language> fewer = election.languages().stream()
                .filter(each -> !each.equals(language))
                .toList();
        return fewer.isEmpty()
                ? election
                : walk(election, (key, text) -> text.with(language, "")).edit().languages(fewer);
    }

    /// How many texts a language has.
    public static long written(Election election, Language language) {
        return rows(election).stream()
                .filter(row -> row.text().exactly(language).isPresent())
                .count();
    }

    /// The texts of one language by key, in order.
    public static Map<String, String> texts(Election election, Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        rows(election)
                .forEach(
                        row -> texts.put(row.key(), row.text().exactly(language).orElse("")));
        return texts;
    }

    private static Election walk(Election election, BiFunction<String, LocalText, LocalText> visit) {
        return election.edit()
                .title(visit.apply("title", election.title()))
                .edit()
                .note(visit.apply("note", election.note()))
                .edit()
                .contests(election.contests().stream()
                        .map(contest -> contest(contest, visit))
                        .toList())
                .edit()
                .styles(election.styles().stream()
                        .map(style -> new org.psephos.election.BallotStyle(
                                style.id(),
                                visit.apply("styles/" + style.id() + "/name", style.name()),
                                style.contests(),
                                style.places()))
                        .toList())
                .edit()
                .places(election.places().stream()
                        .map(place -> new org.psephos.election.Place(
                                place.id(),
                                visit.apply("places/" + place.id() + "/name", place.name()),
                                visit.apply("places/" + place.id() + "/address", place.address())))
                        .toList());
    }

    private static Contest contest(Contest contest, BiFunction<String, LocalText, LocalText> visit) {
        String key = "contests/" + contest.id();
        return contest.withTitle(visit.apply(key + "/title", contest.title()))
                .withInstructions(visit.apply(key + "/instructions", contest.instructions()))
                .withMeasure(visit.apply(key + "/measure", contest.measure()))
                .withOptions(contest.options().stream()
                        .map(option -> option(key + "/options/", option, visit))
                        .toList());
    }

    private static ContestOption option(
            String prefix, ContestOption option, BiFunction<String, LocalText, LocalText> visit) {
        return option.withLabel(visit.apply(prefix + option.id() + "/label", option.label()))
                .withDetail(visit.apply(prefix + option.id() + "/detail", option.detail()));
    }
}
