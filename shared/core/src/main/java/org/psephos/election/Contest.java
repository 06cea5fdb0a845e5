package org.psephos.election;

import java.util.List;
import java.util.Optional;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;

/// One question or office to decide.
///
/// @param id stable through every version of the definition
/// @param title what is decided
/// @param instructions how to mark it; may be empty, then the kiosk says it in its own words
/// @param measure the full text of a measure; empty for an office
/// @param rule how many options may be chosen
/// @param order in which order they are shown
/// @param options as written
public record Contest(
        ContestId id,
        LocalText title,
        LocalText instructions,
        LocalText measure,
        Rule rule,
        OrderPolicy order,
        List<ContestOption> options) {

    public Contest {
        options = List.copyOf(options);
    }

    /// A contest without texts and options: one of several, order drawn per session.
    public static Contest empty(ContestId id) {
        return new Contest(
                id, LocalText.EMPTY, LocalText.EMPTY, LocalText.EMPTY, Rule.oneOf(), OrderPolicy.RANDOM, List.of());
    }

    /// The option with this id.
    public Optional<ContestOption> option(OptionId option) {
        return options.stream().filter(each -> each.id().equals(option)).findFirst();
    }

    /// The ids of the options as written.
    public List<OptionId> optionIds() {
        return options.stream().map(ContestOption::id).toList();
    }

    /// This with another title.
    public Contest withTitle(LocalText next) {
        return new Contest(id, next, instructions, measure, rule, order, options);
    }

    /// This with other instructions.
    public Contest withInstructions(LocalText next) {
        return new Contest(id, title, next, measure, rule, order, options);
    }

    /// This with another measure text.
    public Contest withMeasure(LocalText next) {
        return new Contest(id, title, instructions, next, rule, order, options);
    }

    /// This with another rule.
    public Contest withRule(Rule next) {
        return new Contest(id, title, instructions, measure, next, order, options);
    }

    /// This with another order policy.
    public Contest withOrder(OrderPolicy next) {
        return new Contest(id, title, instructions, measure, rule, next, options);
    }

    /// This with other options.
    public Contest withOptions(List<ContestOption> next) {
        return new Contest(id, title, instructions, measure, rule, order, next);
    }
}
