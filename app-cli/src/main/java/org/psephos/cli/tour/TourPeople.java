package org.psephos.cli.tour;

import java.util.Base64;
import java.util.List;
import org.psephos.cli.screen.OnScreen;
import org.psephos.client.Session;
import org.psephos.client.SessionState;
import org.psephos.common.Chance;
import org.psephos.common.text.Texts;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.signin.SignInViewModel;
import org.psephos.desktop.station.StaffApp;
import org.psephos.station.Station;
import org.psephos.wire.command.AccountCommand;

/// The people of the tour; one passphrase, drawn for this run.
final class TourPeople {

    private static final int PASSPHRASE_BYTES = 15;

    /// Who works here.
    enum Who {
        ADMIN("admin"),
        CLERK("clerk"),
        OFFICIAL("official.one"),
        SECOND("official.two"),
        OPERATOR("operator");

        private final String login;

        Who(String login) {
            this.login = login;
        }

        /// The name for signing in.
        String login() {
            return login;
        }

        private String role() {
            int dot = login.indexOf('.');
            return dot < 0 ? login : login.substring(0, dot);
        }
    }

    private final Texts texts;
    private final String passphrase;

    /// @param texts with the names
    TourPeople(Texts texts, Chance chance) {
        this.texts = texts;
        this.passphrase = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(PASSPHRASE_BYTES));
    }

    /// What colleagues call somebody.
    String name(Who who) {
        return texts.get(who.login);
    }

    /// An invitation, made by the administrator who is signed in at `station`.
    String invite(Station station, Who who) {
        AccountCommand.Invitation invitation = station.session()
                .call(new AccountCommand.Invite(who.login, name(who), List.of(who.role())))
                .orThrow();
        return invitation.code().text();
    }

    /// Takes up an invitation without a window.
    void enrol(Station station, Who who, String code) {
        try (Passphrase phrase = phrase()) {
            station.session()
                    .enrol(OneTimeCode.parse(code).orElseThrow(), who.login, phrase)
                    .orThrow();
        }
        station.session().signOut();
    }

    /// Signs somebody in without a window.
    void signIn(Station station, Who who) {
        Session session = station.session();
        if (session.state().get() instanceof SessionState.SignedIn) {
            session.signOut();
        }
        try (Passphrase phrase = phrase()) {
            session.signIn(who.login, phrase).orThrow();
        }
    }

    /// Types everything that a new account needs.
    void fill(StaffApp app, SignInMode mode, Who who, String code) {
        SignInViewModel signIn = app.signIn();
        OnScreen.run(() -> {
            if (signIn.modeProperty().get() != mode) {
                signIn.ask(mode);
            }
            signIn.codeProperty().set(code);
            signIn.loginProperty().set(who.login);
            signIn.fullNameProperty().set(name(who));
            signIn.passphraseProperty().set(passphrase);
            signIn.repeatedProperty().set(passphrase);
        });
    }

    /// Types name and passphrase into a window and waits until it opens.
    void signIn(StaffApp app, Who who) {
        OnScreen.run(() -> {
            app.signIn().loginProperty().set(who.login);
            app.signIn().passphraseProperty().set(passphrase);
        });
        enter(app);
    }

    /// Presses the button of the sign-in screen and waits until the window opens.
    void enter(StaffApp app) {
        OnScreen.run(app.signIn()::submit);
        Screen.untilShown("somebody is signed in", () -> !app.frame().isCovered());
    }

    /// Types the passphrase into a locked window and waits until it opens.
    void unlock(StaffApp app) {
        OnScreen.run(() -> app.signIn().passphraseProperty().set(passphrase));
        enter(app);
    }

    private Passphrase phrase() {
        return Passphrase.take(passphrase.toCharArray());
    }
}
