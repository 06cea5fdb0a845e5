package org.psephos.cli.demo.world;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.psephos.client.Session;
import org.psephos.client.SessionState;
import org.psephos.common.Chance;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.station.Signatory;
import org.psephos.station.Station;
import org.psephos.wire.command.AccountCommand;

/// The people of the demonstration, each with an account and a passphrase drawn for this run.
public final class DemoPeople {

    private static final int PASSPHRASE_BYTES = 15;

    /// Who works in this election.
    public enum Who {
        ADMIN("admin", "Ines Duarte", "admin"),
        CLERK("clerk", "Ruth Abebe", "clerk"),
        FIRST_OFFICIAL("official.one", "Karim Nasser", "official"),
        SECOND_OFFICIAL("official.two", "Helga Brandt", "official"),
        OPERATOR("operator", "Mateus Duarte", "operator");

        private final String login;
        private final String fullName;
        private final String role;

        Who(String login, String fullName, String role) {
            this.login = login;
            this.fullName = fullName;
            this.role = role;
        }

        /// The name that colleagues see.
        public String fullName() {
            return fullName;
        }

        /// The name for signing in.
        public String login() {
            return login;
        }
    }

    private final Map<Who, String> passphrases = new EnumMap<>(Who.class);

    /// @param chance where the passphrases come from
    public DemoPeople(Chance chance) {
        for (Who who : Who.values()) {
            passphrases.put(
                    who, Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(PASSPHRASE_BYTES)));
        }
    }

    /// Makes the first administrator with the server's code, who is signed in from then on.
    public void setUp(Station station, String setupCode) {
        try (Passphrase phrase = passphrase(Who.ADMIN)) {
            station.session()
                    .setUp(OneTimeCode.parse(setupCode).orElseThrow(), Who.ADMIN.login, Who.ADMIN.fullName, phrase)
                    .orThrow();
        }
    }

    /// The administrator, who is signed in, invites everybody else; each takes up the invitation with an own
    /// passphrase. In the end nobody is signed in.
    public void enrolOthers(Station station) {
        Session session = station.session();
        Map<Who, String> codes = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            if (who != Who.ADMIN) {
                AccountCommand.Invitation invitation = session.call(
                                new AccountCommand.Invite(who.login, who.fullName, List.of(who.role)))
                        .orThrow();
                codes.put(who, invitation.code().text());
            }
        }
        session.signOut();
        codes.forEach((who, code) -> {
            try (Passphrase phrase = passphrase(who)) {
                session.enrol(OneTimeCode.parse(code).orElseThrow(), who.login, phrase)
                        .orThrow();
            }
            session.signOut();
        });
    }

    /// Both: at the end everybody has an account, and nobody is signed in.
    public void enrolEverybody(Station station, String setupCode) {
        setUp(station, setupCode);
        enrolOthers(station);
    }

    /// Signs somebody in at a station.
    public void signIn(Station station, Who who) {
        signIn(station.session(), who);
    }

    /// Signs somebody in.
    void signIn(Session session, Who who) {
        if (session.state().get() instanceof SessionState.SignedIn) {
            session.signOut();
        }
        try (Passphrase phrase = passphrase(who)) {
            session.signIn(who.login, phrase).orThrow();
        }
    }

    /// The passphrase, for typing it into a window.
    public char[] typed(Who who) {
        return passphrases.getOrDefault(who, "").toCharArray();
    }

    /// The passphrase, for showing it to who watches.
    public String spelled(Who who) {
        return passphrases.getOrDefault(who, "");
    }

    /// Somebody who signs one act at a colleague's station.
    public Signatory signatory(Who who) {
        return new Signatory.Colleague(who.login(), passphrase(who));
    }

    private Passphrase passphrase(Who who) {
        return Passphrase.take(typed(who));
    }
}
