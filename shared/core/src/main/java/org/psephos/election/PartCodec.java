package org.psephos.election;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// The parts of a definition as JSON: texts, contests, options, rules.
final class PartCodec {

    private PartCodec() {}

    /// @throws JsonException when the object has other members than `names`
    static void members(Json.Obj object, Set<String> names) {
        for (String name : object.members().keySet()) {
            if (!names.contains(name)) {
                throw new JsonException("the member '" + name + "' is not known");
            }
        }
        for (String name : new TreeSet<>(names)) {
            if (!object.has(name)) {
                throw new JsonException("the member '" + name + "' is missing");
            }
        }
    }

    static Set<String> union(Set<String> names, String more) {
        Set<String> all = new TreeSet<>(names);
        all.add(more);
        return all;
    }

    static int small(Json.Obj object, String name) {
        long value = object.integer(name);
        if (value < 0 || value > 1_000_000) {
            throw new JsonException("the member '" + name + "' is out of range");
        }
        return (int) value;
    }

    static Json.Obj text(LocalText text) {
        Json.Obj object = Json.Obj.EMPTY;
        for (Map.Entry<Language, String> each : text.byLanguage().entrySet()) {
            object = object.with(each.getKey().tag(), each.getValue());
        }
        return object;
    }

    static LocalText text(Json.Obj holder, String name) {
        Json.Obj object = holder.object(name);
        TreeMap<Language, String> texts = new TreeMap<>();
        for (String tag : object.members().keySet()) {
            String text = object.text(tag);
            if (text.isEmpty()) {
                throw new JsonException("the member '" + name + "' has an empty text");
            }
            texts.put(new Language(tag), text);
        }
        return new LocalText(texts);
    }

    static Json.Obj contest(Contest contest) {
        Rule rule = contest.rule();
        return Json.Obj.EMPTY
                .with("id", contest.id().text())
                .with("title", text(contest.title()))
                .with("instructions", text(contest.instructions()))
                .with("measure", text(contest.measure()))
                .with(
                        "rule",
                        Json.Obj.EMPTY
                                .with("form", rule.form().word())
                                .with("min", rule.min())
                                .with("max", rule.max())
                                .with("blank", rule.blank().word()))
                .with("order", contest.order().word())
                .with(
                        "options",
                        contest.options().stream().map(PartCodec::option).toList());
    }

    static Contest contest(Json.Obj object) {
        members(object, Set.of("id", "title", "instructions", "measure", "rule", "order", "options"));
        Json.Obj rule = object.object("rule");
        members(rule, Set.of("form", "min", "max", "blank"));
        return new Contest(
                new ContestId(object.text("id")),
                text(object, "title"),
                text(object, "instructions"),
                text(object, "measure"),
                new Rule(
                        Word.of(Rule.Form.class, rule.text("form")),
                        small(rule, "min"),
                        small(rule, "max"),
                        Word.of(Rule.Blank.class, rule.text("blank"))),
                Word.of(OrderPolicy.class, object.text("order")),
                object.objects("options").stream().map(PartCodec::option).toList());
    }

    private static Json.Obj option(ContestOption option) {
        return Json.Obj.EMPTY
                .with("id", option.id().text())
                .with("label", text(option.label()))
                .with("detail", text(option.detail()));
    }

    private static ContestOption option(Json.Obj object) {
        members(object, Set.of("id", "label", "detail"));
        return new ContestOption(new OptionId(object.text("id")), text(object, "label"), text(object, "detail"));
    }
}
