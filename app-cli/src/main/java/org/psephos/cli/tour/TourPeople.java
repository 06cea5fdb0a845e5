package org.psephos.cli.tour;

import java.util.Base64;
import java.util.List;
import org.psephos.client.Session;
import org.psephos.client.SessionState;
import org.psephos.common.Chance;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.station.Station;
import org.psephos.wire.command.AccountCommand;

/// The people of the tour; one passphrase, drawn for this run.
final class TourPeople {

    private static final int PASSPHRASE_BYTES = 15;

    /// Who works here.
    enum Who {
        ADMIN("admin", "Ines Duarte"),
        CLERK("clerk", "Ruth Abebe"),
        OFFICIAL("official.one", "Karim Nasser"),
        SECOND("official.two", "Helga Brandt"),
        OPERATOR("operator", "Mateus Duarte");

        private final String login;
        private final String fullName;

        Who(String login, String fullName) {
            this.login = login;
            this.fullName = fullName;
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

    private final String passphrase;

    TourPeople(Chance chance) {
        passphrase = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(PASSPHRASE_BYTES));
    }

    /// Everybody gets an account.
    void enrol(Station station, String setupCode) {
        Session session = station.session();
        try (Passphrase phrase = phrase()) {
            session.setUp(OneTimeCode.parse(setupCode).orElseThrow(), Who.ADMIN.login, Who.ADMIN.fullName, phrase)
                    .orThrow();
        }
        for (Who who : Who.values()) {
            if (who != Who.ADMIN) {
                AccountCommand.Invitation invitation = session.call(
                                new AccountCommand.Invite(who.login, who.fullName, List.of(who.role())))
                        .orThrow();
                session.signOut();
                try (Passphrase phrase = phrase()) {
                    session.enrol(OneTimeCode.parse(invitation.code().text()).orElseThrow(), who.login, phrase)
                            .orThrow();
                }
                signIn(station, Who.ADMIN);
            }
        }
    }

    /// Signs somebody in without a window.
    void signIn(Station station, Who who) {
        if (station.session().state().get() instanceof SessionState.SignedIn) {
            station.session().signOut();
        }
        try (Passphrase phrase = phrase()) {
            station.session().signIn(who.login, phrase).orThrow();
        }
    }

    /// What is typed into a window.
    String typed() {
        return passphrase;
    }

    private Passphrase phrase() {
        return Passphrase.take(passphrase.toCharArray());
    }
}
