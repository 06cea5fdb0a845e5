package org.psephos.voterentry.screen.checkin;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.shell.ShownPage;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// The check-in page. Its field always listens: whatever is typed or scanned while no other field has the focus goes
/// into it.
public final class CheckInView extends VBox implements ShownPage {

    private final CheckInViewModel model;
    private final Say say;
    private final DeskActs acts;
    private final ScanBar bar;
    private final StackPane body = new StackPane();
    private final StateWord verdict = StateWord.of(Verdict.READY.state(), " ");

    /// @param acts what the page asks of the rest of the app
    public CheckInView(CheckInViewModel model, Say say, DeskActs acts) {
        this.model = model;
        this.say = say;
        this.acts = acts;
        this.bar = new ScanBar(model, say, acts);
        verdict.setId("checkin.verdict");
        getStyleClass().add("ps-page");
        setId("checkin");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new PageHead(say.words().text("checkin.title"), verdict), hours(), body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.answerProperty().subscribe(this::show);
    }

    /// Says when the hours do not allow everybody to come.
    private MessageBar hours() {
        return new MessageBar(
                "checkin.hours",
                Bindings.createObjectBinding(
                        () -> Hours.message(model.phaseProperty().get(), say),
                        model.phaseProperty(),
                        say.words().textsProperty()));
    }

    @Override
    public void onShow() {
        model.onShow();
        if (model.answerProperty().get() instanceof DeskAnswer.Listening) {
            bar.focus();
        }
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    private void show(DeskAnswer answer) {
        Verdict now = Verdict.of(answer);
        verdict.show(now.state(), now.icon(), now.words(answer, say));
        switch (answer) {
            case DeskAnswer.Listening listening -> listen(listening);
            case DeskAnswer.AboutVoter about -> {
                bar.place(ScanBar.Size.SMALL);
                body.getChildren().setAll(pane(about));
            }
        }
    }

    private void listen(DeskAnswer.Listening answer) {
        if (!body.getChildren().isEmpty() && body.getChildren().getFirst() instanceof ReadyPane ready) {
            ready.show(answer);
            return;
        }
        bar.place(ScanBar.Size.LARGE);
        body.getChildren().setAll(new ReadyPane(model, say, acts, bar, answer));
        bar.focus();
    }

    private Node pane(DeskAnswer.AboutVoter answer) {
        return switch (answer) {
            case DeskAnswer.MayCheckIn may -> new VoterPane(model, say, acts, bar, may);
            case DeskAnswer.AlreadyIn in -> new AlreadyInPane(model, say, acts, bar, in);
            case DeskAnswer.OtherPlace other -> StopPane.otherPlace(model, say, acts, bar, other);
            case DeskAnswer.Withdrawn gone -> StopPane.withdrawn(model, say, acts, bar, gone);
            case DeskAnswer.NotRegistered not -> StopPane.notRegistered(model, say, acts, bar, not);
            case DeskAnswer.HandOut out -> new SlipPane(model, say, acts, out);
            case DeskAnswer.Done done -> new DonePane(say, bar, done);
        };
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.back();
        } else if (event.getCode() == KeyCode.F9) {
            event.consume();
            acts.scan();
        } else if (event.getCode() == KeyCode.ENTER && model.waitsForHand() && bar.hasText()) {
            event.consume();
            model.enter();
            bar.clear();
        }
    }

    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        boolean printable = !sign.isEmpty() && !Character.isISOControl(sign.codePointAt(0));
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        boolean elsewhere = !(getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl);
        if (printable && !command && elsewhere && !(sign.isBlank() && isOnButton())) {
            event.consume();
            bar.take(sign);
        }
    }

    private boolean isOnButton() {
        return getScene().getFocusOwner() instanceof javafx.scene.control.ButtonBase;
    }
}
