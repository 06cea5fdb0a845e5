package org.psephos.controlpanel.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.controlpanel.service.ElectionLine;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Language;
import org.psephos.wire.command.StationCommand;

/// Sentences and figures that several screens of the panel share.
///
/// @param words the texts
/// @param zone whose clock is shown
/// @param elections the elections whose titles are known
public record PanelWords(Words words, ZoneId zone, Supplier<List<ElectionLine>> elections) {

    /// The role of the server's own key.
    static final String SERVER = "server";

    /// The name of a machine.
    String machine(StationCommand.Station station) {
        return MachineNames.machine(station.label(), words.texts());
    }

    /// What a machine is trusted as.
    String role(String role) {
        return MachineNames.role(role, words.texts());
    }

    /// The name of a chain.
    String chain(String kind) {
        return MachineNames.chain(kind, words.texts());
    }

    /// The title of an election, or the beginning of its id while the title is not known.
    String election(String id) {
        return elections.get().stream()
                .filter(line -> line.id().toString().equals(id))
                .map(line -> line.definition()
                        .text(
                                line.definition().title(),
                                new Language(words.locale().toLanguageTag())))
                .findFirst()
                .orElseGet(() -> id.substring(0, Math.min(8, id.length())));
    }

    /// Hour, minute and second.
    String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                .withZone(zone)
                .format(time);
    }

    /// Hour and minute.
    String hour(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone).format(time);
    }

    /// Hour and minute of an instant that came as text; a dash when it is none.
    String clock(String time) {
        try {
            return clock(Instant.parse(time));
        } catch (java.time.DateTimeException e) {
            return "–";
        }
    }

    /// Bytes as GiB or MiB.
    String bytes(long count) {
        double gib = count / (double) (1L << 30);
        return gib >= 1
                ? words.get("server.gib", "value", String.format(words.locale(), "%.1f", gib))
                : words.get("server.mib", "value", String.format(words.locale(), "%d", count >> 20));
    }

    /// A share in per cent, with one decimal.
    String percent(double share) {
        return words.get("tally.percent", "share", String.format(words.locale(), "%.1f", 100 * share));
    }

    /// The refusals of a view model: what happened, what holds, what to do.
    Node refusals(ObservableList<Problem> problems) {
        VBox list = new VBox(8);
        Runnable paint = () -> {
            ProblemTexts texts = new ProblemTexts(words.locale());
            list.getChildren()
                    .setAll(problems.stream()
                            .map(problem -> Card.of(Rows.column(
                                            4,
                                            StateWord.of(State.BAD, texts.what(problem)),
                                            Labels.wrapped(
                                                    texts.holds(problem) + " " + texts.next(problem), "ps-muted")))
                                    .alarm(State.BAD))
                            .toList());
            list.setManaged(!problems.isEmpty());
        };
        problems.addListener((javafx.beans.InvalidationListener) ignored -> paint.run());
        words.textsProperty().subscribe(paint);
        paint.run();
        return list;
    }

    /// Facts with the names of machines and chains instead of their technical ones.
    private Map<String, Object> named(Map<String, ?> facts) {
        Map<String, Object> named = new HashMap<>(facts);
        named.computeIfPresent("station", (fact, label) -> MachineNames.machine(label.toString(), words.texts()));
        named.computeIfPresent("chain", (fact, kind) -> chain(kind.toString()));
        return named;
    }

    /// The alarms of a verdict in words, worst first, in one card; nothing while there are none.
    List<Node> alarms(List<HealthViewModel.Alarm> alarms) {
        if (alarms.isEmpty()) {
            return List.of();
        }
        boolean stop = alarms.getFirst().verdict() == HealthViewModel.Verdict.STOP;
        Card card = Card.of().alarm(stop ? State.BAD : State.WARN);
        for (HealthViewModel.Alarm alarm : alarms) {
            State state = alarm.verdict() == HealthViewModel.Verdict.STOP ? State.BAD : State.WARN;
            var icon = org.psephos.desktop.part.Icons.of(state.icon());
            icon.getStyleClass().add(state.styleClass());
            card.getChildren()
                    .add(Rows.of(12, icon, Rows.wide(Labels.wrapped(words.get(alarm.key(), named(alarm.facts()))))));
        }
        return List.of(card);
    }
}
