package org.psephos.desktop.kiosk.page;

import java.util.Map;
import org.psephos.election.Contest;
import org.psephos.election.Rule;

/// The rule of a contest in one sentence.
final class RuleWords {

    private RuleWords() {}

    static String of(Screen screen, Contest contest) {
        Rule rule = contest.rule();
        int count = contest.options().size();
        Map<String, Integer> numbers = Map.of("min", rule.min(), "max", rule.max(), "count", count);
        if (rule.form() == Rule.Form.YES_NO) {
            return screen.say("rule.yes-no");
        }
        if (rule.max() == 1) {
            return screen.say("rule.one", numbers);
        }
        if (rule.min() == rule.max()) {
            return screen.say("rule.exactly", numbers);
        }
        return screen.say(rule.min() <= 1 ? "rule.up-to" : "rule.between", numbers);
    }
}
