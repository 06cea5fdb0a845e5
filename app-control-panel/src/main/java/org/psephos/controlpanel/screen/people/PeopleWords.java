package org.psephos.controlpanel.screen.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.psephos.common.OperatorId;
import org.psephos.controlpanel.service.PersonLine;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Moments;
import org.psephos.desktop.theme.Words;

/// People in words.
public final class PeopleWords {

    private final Words words;
    private final Moments moments;

    /// @param app the app's words, with the names of the roles
    /// @param moments for since and last sign-in
    public PeopleWords(Words app, Moments moments) {
        this.words = app.or(PeopleView.class);
        this.moments = moments;
    }

    Words words() {
        return words;
    }

    String roles(PersonLine person) {
        return person.roles().isEmpty()
                ? words.get("people.roles.nothing")
                : person.roles().stream()
                        .sorted()
                        .map(role -> words.get("role." + role.text()))
                        .collect(Collectors.joining(words.get("people.roles.and")));
    }

    StateWord state(PersonLine person) {
        return switch (person.state()) {
            case ENABLED -> StateWord.of(State.OK, words.get("people.state.enabled"));
            case DISABLED -> StateWord.of(State.BAD, "slash", words.get("people.state.disabled"));
            case INVITED ->
                codeHolds(person)
                        ? StateWord.of(State.NOTE, "mail", words.get("people.state.invited"))
                        : StateWord.of(State.WARN, words.get("people.state.lapsed"));
        };
    }

    /// Whether there is a code that can still be used.
    boolean codeHolds(PersonLine person) {
        return person.codeUntil()
                .filter(until -> moments.time().now().isBefore(until))
                .isPresent();
    }

    String since(PersonLine person) {
        return person.since().map(moments::day).orElse("–");
    }

    /// When the person signed in last; words when that is not known.
    String seen(PersonLine person, Map<OperatorId, Instant> seen) {
        return Optional.ofNullable(seen.get(person.account()))
                .map(moments::brief)
                .orElseGet(() -> person.enrolled() ? words.get("people.seen.unknown") : "–");
    }

    String moment(Instant moment) {
        return moments.dayAndClock(moment);
    }
}
