package org.psephos.desktop.signin;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.psephos.common.Observable;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Mark;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// The sign-in screen in all its modes. It lies in the place of navigation and page.
public final class SignInView extends StackPane {

    private static final double WIDTH = 440;

    private final SignInViewModel model;
    private final Words words;
    private final SimpleStringProperty caps = new SimpleStringProperty("");
    private final SimpleObjectProperty<ServerLook> server = new SimpleObjectProperty<>(ServerLook.UNKNOWN);
    private final TextField login = Fields.text("signin.login", "user");
    private final TextField fullName = Fields.text("signin.fullName", "user");
    private final TextField code = Fields.text("signin.code", "key");
    private Subscription waiting = () -> {};
    private final TextField passphrase;
    private final TextField repeated;

    /// @param model the state
    /// @param place app and place: "Voter entry, Desk 2, Town Hall"
    /// @param tasks for what the server tells
    public SignInView(SignInViewModel model, ObservableValue<String> place, Tasks tasks) {
        this.model = model;
        this.words = model.words();
        this.passphrase = Fields.secret("signin.passphrase", model.passphraseProperty());
        this.repeated = Fields.secret("signin.repeated", model.repeatedProperty());
        setId("signin");
        bindFields();
        VBox column = new VBox(16, head(place), card(), below());
        column.setMaxWidth(WIDTH);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMinHeight(USE_PREF_SIZE);
        StackPane middle = new StackPane(column);
        middle.setPadding(new javafx.geometry.Insets(16));
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        follow(model.service().server(), tasks);
        model.modeProperty().subscribe((before, now) -> focusFirst());
        caps.set(words.get("signin.caps.off"));
    }

    private void follow(Observable<ServerLook> source, Tasks tasks) {
        Observable.Subscription[] held = new Observable.Subscription[1];
        sceneProperty().subscribe(scene -> {
            if (held[0] != null) {
                held[0].close();
            }
            held[0] = scene == null ? () -> {} : tasks.watch(source, this::show);
        });
    }

    private void show(ServerLook look) {
        server.set(look);
        if (look.state() == ServerLook.State.NEW && model.modeProperty().get() == SignInMode.SIGN_IN) {
            model.ask(SignInMode.SET_UP);
        }
    }

    private void bindFields() {
        login.textProperty().bindBidirectional(model.loginProperty());
        fullName.textProperty().bindBidirectional(model.fullNameProperty());
        code.textProperty().bindBidirectional(model.codeProperty());
        for (TextField secret : new TextField[] {passphrase, repeated, code}) {
            secret.disableProperty()
                    .bind(model.busyProperty().or(model.waitSecondsProperty().greaterThan(0)));
        }
    }

    private ObservableValue<String> inMode(String part) {
        return Bindings.createStringBinding(
                () -> words.get(
                        "signin." + part + "." + model.modeProperty().get().key(),
                        "person",
                        model.lockedPersonProperty().get()),
                model.modeProperty(),
                model.lockedPersonProperty(),
                words.textsProperty());
    }

    private HBox head(ObservableValue<String> place) {
        Mark mark = new Mark(40);
        StackPane inked = new StackPane(mark);
        inked.getStyleClass().add("ps-accent");
        Label title = Labels.bound(inMode("title"), "ps-figure");
        title.setId("signin.title");
        title.setWrapText(true);
        return Rows.of(16, inked, new VBox(title, Labels.wrapped(place, "ps-muted")));
    }

    private Card card() {
        FormField<TextField> loginField = field("signin.login.label", login);
        FormField<TextField> fullField =
                field("signin.fullName.label", fullName).help(words.text("signin.fullName.help"));
        FormField<TextField> codeField = new FormField<>(inMode("code"), code).help(inMode("codeHelp"));
        FormField<TextField> secretField = new FormField<>(inMode("passphrase"), passphrase).help(caps);
        FormField<TextField> againField =
                field("signin.repeated.label", repeated).error(againError());
        shownIn(loginField, SignInMode.SIGN_IN, SignInMode.SET_UP, SignInMode.ENROL);
        shownIn(fullField, SignInMode.SET_UP, SignInMode.ENROL);
        shownIn(codeField, SignInMode.SET_UP, SignInMode.ENROL);
        shownIn(againField, SignInMode.SET_UP, SignInMode.ENROL);
        Label strength = Labels.wrapped(strengthWords(), "ps-state");
        strength.setId("signin.strength");
        model.strengthProperty().subscribe(now -> PassphraseLook.mark(strength, now));
        shownIn(strength, SignInMode.SET_UP, SignInMode.ENROL);
        Label wait = Labels.bound(waitWords(), "ps-muted", "ps-t-13");
        wait.setId("signin.wait");
        Node submit = Buttons.main("signin.submit", inMode("submit"))
                .disabledWhile(model.readyProperty().not())
                .does(model::submit)
                .make();
        HBox row = Rows.of(wait, Rows.space(), submit);
        return Card.of(
                        new MessageBar("signin.message", model.messageProperty()),
                        codeField,
                        loginField,
                        fullField,
                        secretField,
                        strength,
                        againField,
                        row)
                .roomy();
    }

    private FormField<TextField> field(String key, TextField field) {
        return new FormField<>(words.text(key), field);
    }

    private ObservableValue<String> againError() {
        return Bindings.createStringBinding(
                () -> model.repeatedProperty().get().isEmpty()
                                || model.passphraseProperty()
                                        .get()
                                        .startsWith(model.repeatedProperty().get())
                        ? ""
                        : words.get("signin.repeated.error"),
                model.repeatedProperty(),
                model.passphraseProperty(),
                words.textsProperty());
    }

    private ObservableValue<String> strengthWords() {
        return Bindings.createStringBinding(
                () -> words.get(
                        "signin.strength." + model.strengthProperty().get().reason(),
                        "least",
                        PassphraseStrength.LEAST),
                model.strengthProperty(),
                words.textsProperty());
    }

    private ObservableValue<String> waitWords() {
        return Bindings.createStringBinding(
                () -> {
                    int seconds = model.waitSecondsProperty().get();
                    return seconds > 0
                            ? words.get("signin.next", "clock", "%02d:%02d".formatted(seconds / 60, seconds % 60))
                            : model.busyProperty().get() ? words.get("signin.busy") : "";
                },
                model.waitSecondsProperty(),
                model.busyProperty(),
                words.textsProperty());
    }

    private VBox below() {
        Label who = Labels.wrapped(words.text("signin.noAccount"), "ps-muted", "ps-t-13");
        HBox links = Rows.of(
                link("signin.toEnrol", SignInMode.ENROL),
                link("signin.toSetUp", SignInMode.SET_UP),
                link("signin.toSignIn", SignInMode.SIGN_IN),
                other());
        shownIn(who, SignInMode.SIGN_IN);
        StateWord look = StateWord.bound(
                words.with(texts -> texts).flatMap(texts -> server).map(now -> PassphraseLook.server(now, words)));
        look.setId("signin.server");
        return new VBox(8, who, links, look);
    }

    private Node link(String key, SignInMode to) {
        Node link =
                Buttons.quiet(key, words.text(key)).does(() -> model.ask(to)).make();
        ObservableValue<Boolean> there = model.modeProperty().map(now -> now != SignInMode.LOCKED && now != to);
        link.visibleProperty().bind(there);
        link.managedProperty().bind(there);
        return link;
    }

    private Node other() {
        Node link = Buttons.quiet("signin.other", words.text("signin.other"))
                .does(() -> {
                    model.service().signOut();
                    model.loginProperty().set("");
                    model.ask(SignInMode.SIGN_IN);
                })
                .make();
        shownIn(link, SignInMode.LOCKED);
        return link;
    }

    private void shownIn(Node node, SignInMode... modes) {
        ObservableValue<Boolean> there =
                model.modeProperty().map(now -> java.util.List.of(modes).contains(now));
        node.visibleProperty().bind(there);
        node.managedProperty().bind(there);
    }

    private void keys(KeyEvent event) {
        boolean on = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        caps.set(words.get(on ? "signin.caps.on" : "signin.caps.off"));
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            event.consume();
            model.submit();
        }
    }

    /// Puts the cursor where typing begins, at once or as soon as the screen is drawn.
    public void focusFirst() {
        TextField first =
                switch (model.modeProperty().get()) {
                    case SIGN_IN -> login.getText().isEmpty() ? login : passphrase;
                    case SET_UP, ENROL -> code;
                    case LOCKED -> passphrase;
                };
        if (first.getScene() == null) {
            waiting.unsubscribe();
            waiting = first.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    first.requestFocus();
                }
            });
        } else {
            first.requestFocus();
        }
    }
}
