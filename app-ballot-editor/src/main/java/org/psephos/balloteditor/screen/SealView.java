package org.psephos.balloteditor.screen;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Pebble;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.ElectionLint;
import org.psephos.election.ElectionState;
import org.psephos.tally.ActKind;

/// Two officials approve exactly this definition: its fingerprint large enough to compare across a room, who has
/// signed, and the sentence that is signed.
public final class SealView extends VBox {

    private static final double SIDE = 392;

    private final EditorDesk desk;
    private final Words words;
    private final javafx.beans.value.ObservableValue<String> person;

    /// @param desk the open election
    /// @param person the name of whoever is signed in
    public SealView(EditorDesk desk, javafx.beans.value.ObservableValue<String> person) {
        super(16);
        this.desk = desk;
        this.words = desk.words();
        this.person = person;
        setId("seal");
        desk.repaint(this::paint);
        person.subscribe(this::paint);
    }

    private void paint() {
        var known = desk.model().file().get();
        var draft = desk.model().draft().get();
        if (known.isEmpty() || draft.isEmpty()) {
            getChildren().setAll(new EmptyState("shield", words.text("overview.none")));
            return;
        }
        getChildren()
                .setAll(
                        new PageHead(words.text("seal.title")).says(words.text("seal.lead")),
                        OverviewView.steps(known.get().state(), words),
                        desk.refusals(desk.model().refusals()),
                        Rows.high(new TwoColumns(
                                ballot(draft.get()),
                                Rows.column(16, signatures(known.get()), act(known.get(), draft.get())),
                                SIDE)));
    }

    private Region ballot(Election election) {
        String signs =
                desk.model().fingerprint().map(found -> found.shortForm()).orElse("");
        var large = Labels.of(signs, "ps-mono", "ps-fingerprint");
        large.setId("seal.fingerprint");
        large.setStyle("-fx-font-size: 64px; -fx-font-weight: bold;");
        large.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        GridPane facts = new GridPane();
        facts.setHgap(32);
        FactGrid first = new FactGrid()
                .fact(words.text("seal.contests"), text(election.contests().size()))
                .fact(words.text("seal.styles"), text(election.styles().size()))
                .fact(
                        words.text("seal.kind"),
                        words.text("kind." + election.kind().word()));
        int options = election.contests().stream()
                .mapToInt(contest -> contest.options().size())
                .sum();
        FactGrid second = new FactGrid()
                .fact(words.text("seal.options"), text(options))
                .fact(words.text("seal.languages"), text(election.languages().size()))
                .fact(
                        words.text("seal.second"),
                        words.text("seal.second." + election.secondCast().word()));
        facts.add(first, 0, 0);
        facts.add(second, 1, 0);
        return Card.of(
                        Labels.bound(words.text("seal.fingerprint"), "ps-h3"),
                        large,
                        Labels.wrapped(words.text("seal.compare"), "ps-muted"),
                        Rows.line(),
                        facts)
                .roomy();
    }

    private static javafx.beans.value.ObservableValue<String> text(int number) {
        return new javafx.beans.property.SimpleStringProperty(String.valueOf(number));
    }

    private Card signatures(ElectionFile file) {
        List<ElectionFile.Signer> signers = file.signers();
        Card card = Card.titled(new javafx.beans.property.SimpleStringProperty(
                words.get("seal.signatures", "count", Math.min(2, signers.size()))));
        DateTimeFormatter time = DateTimeFormatter.ofPattern(
                        "d MMM yyyy'" + words.get("overview.and") + "'HH:mm:ss", words.locale())
                .localizedBy(words.locale())
                .withZone(file.definition().polls().zone());
        for (int place = 0; place < 2; place++) {
            Node name;
            Node state;
            if (place < signers.size()) {
                ElectionFile.Signer signer = signers.get(place);
                name = Labels.of(org.psephos.common.text.Texts.isolate(signer.name()), "ps-name");
                state = Rows.column(
                        2,
                        StateWord.of(State.OK, words.get(place == 0 ? "seal.signed" : "seal.sealed")),
                        Labels.of(time.format(signer.at()), "ps-t-12", "ps-muted"));
            } else {
                name = Labels.of(words.get(place == 0 ? "seal.waits" : "seal.waits.other"), "ps-muted");
                state = StateWord.of(State.IDLE, "clock", words.get("state.draft"));
                state.setVisible(false);
            }
            card.getChildren()
                    .add(Rows.of(
                            12,
                            Pebble.large(place < signers.size() ? Pebble.Fill.SOLID : Pebble.Fill.RING),
                            name,
                            Rows.space(),
                            state));
        }
        return card;
    }

    private Card act(ElectionFile file, Election election) {
        String signs = file.fingerprint().shortForm();
        String sentence = words.get(
                "seal.words",
                Map.of(
                        "fingerprint", signs,
                        "title", EditorWords.title(election, words),
                        "day", EditorWords.day(election, words.locale())));
        if (file.state().isSealed()) {
            return sealed(file, election);
        }
        Card card = Card.of().next();
        if (desk.model().saving().get() != EditorViewModel.Saving.SAVED) {
            card.getChildren()
                    .addAll(wrapped("seal.unsaved"), button("seal.save", "save.act", "save", desk.model()::save));
        } else if (!ElectionLint.maySeal(desk.model().findings())) {
            card.getChildren()
                    .addAll(
                            wrapped("seal.blocked"),
                            button(
                                    "seal.overview",
                                    "nav.overview",
                                    "home",
                                    () -> desk.go().accept("overview")));
        } else if (file.state() == ElectionState.DRAFT) {
            card.getChildren()
                    .addAll(
                            wrapped("overview.next.review.lead"),
                            button("seal.review", "seal.review", "check-square", desk.model()::review));
        } else if (file.state() == ElectionState.APPROVED && desk.model().hasSigned()) {
            card.getChildren()
                    .addAll(
                            Labels.wrapped(words.text("seal.waits.other"), "ps-h2"),
                            Labels.wrapped(words.text("seal.waits.about")));
        } else {
            boolean first = file.state() == ElectionState.IN_REVIEW;
            card.getChildren()
                    .addAll(
                            Labels.wrapped(words.get("seal.about", "name", String.valueOf(person.getValue())), "ps-h2"),
                            Labels.wrapped("“" + sentence + "”"),
                            first
                                    ? button(
                                            "seal.approve",
                                            "seal.approve",
                                            "check",
                                            () -> desk.model().approve(sentence))
                                    : button("seal.seal", "seal.seal", "shield", desk.model()::seal));
        }
        return card;
    }

    /// What two officials decide about a sealed election: open it, close it, put it away.
    private Card sealed(ElectionFile file, Election election) {
        Card card = Card.of(StateWord.of(State.OK, "shield", words.get("state.sealed")), wrapped("seal.done"))
                .next();
        Optional<ActKind> next =
                switch (file.state()) {
                    case SEALED -> Optional.of(ActKind.OPEN);
                    case OPEN -> Optional.of(ActKind.CLOSE);
                    case CLOSED -> Optional.of(ActKind.ARCHIVE);
                    case DRAFT, IN_REVIEW, APPROVED, ARCHIVED -> Optional.empty();
                };
        next.ifPresent(act -> card.getChildren().addAll(Rows.line(), decision(act, file, election)));
        return card;
    }

    private Node decision(ActKind act, ElectionFile file, Election election) {
        String key = "decide." + act.name().toLowerCase(Locale.ROOT);
        String sentence = words.get(
                key + ".words",
                Map.of(
                        "fingerprint", file.fingerprint().shortForm(),
                        "title", EditorWords.title(election, words)));
        Node said = Labels.wrapped("“" + sentence + "”");
        if (desk.model().hasSigned(act)) {
            return Rows.column(
                    12, said, Labels.wrapped(words.text("seal.waits.other"), "ps-h2"), wrapped("decide.own"));
        }
        return Rows.column(
                12,
                said,
                wrapped(file.waitingFor(act).isPresent() ? "decide.second" : "decide.first"),
                button(key, key, "check", () -> desk.model().decide(act, sentence)));
    }

    private Node wrapped(String key) {
        return Labels.wrapped(words.text(key));
    }

    private Node button(String id, String text, String icon, Runnable does) {
        return Buttons.main(id, words.text(text)).icon(icon).wide().does(does).make();
    }
}
