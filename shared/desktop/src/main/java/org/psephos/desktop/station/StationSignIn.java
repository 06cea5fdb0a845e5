package org.psephos.desktop.station;

import java.util.List;
import java.util.Optional;
import org.psephos.client.LinkState;
import org.psephos.client.SessionState;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.desktop.signin.Person;
import org.psephos.desktop.signin.ServerLook;
import org.psephos.desktop.signin.SignInService;
import org.psephos.station.Station;
import org.psephos.wire.command.Reply;

/// The sign-in screen's wishes, carried to the station's session.
final class StationSignIn implements SignInService, AutoCloseable {

    private final Station station;
    private final Observable<ServerLook> server = new Observable<>(ServerLook.UNKNOWN);
    private final Subscription connection;

    StationSignIn(Station station) {
        this.station = station;
        this.connection = station.link().state().subscribe(state -> server.set(look(state)));
    }

    private static ServerLook look(LinkState state) {
        return switch (state) {
            case LinkState.Closed _, LinkState.Connecting _ -> ServerLook.UNKNOWN;
            case LinkState.Connected(var welcome, var _) ->
                new ServerLook(welcome.setup() ? ServerLook.State.NEW : ServerLook.State.READY, welcome.domain(), "");
            case LinkState.NotTrusted(var welcome, var key, var _) ->
                new ServerLook(
                        ServerLook.State.AWAY, welcome.domain(), key.hex().substring(0, 8));
            case LinkState.AloneSince _ -> new ServerLook(ServerLook.State.AWAY, "", "");
            case LinkState.WrongKey(var _, var shown) ->
                new ServerLook(ServerLook.State.WRONG_KEY, "", shown.substring(0, Math.min(8, shown.length())));
        };
    }

    @Override
    public Observable<ServerLook> server() {
        return server;
    }

    @Override
    public Outcome<Person> signIn(String login, char[] passphrase) {
        try (Passphrase phrase = Passphrase.take(passphrase)) {
            return station.session().signIn(login, phrase).map(StationSignIn::person);
        }
    }

    @Override
    public Outcome<Person> setUp(String code, String login, String fullName, char[] passphrase) {
        try (Passphrase phrase = Passphrase.take(passphrase)) {
            return code(code)
                    .then(good -> station.session().setUp(good, login, fullName, phrase))
                    .map(StationSignIn::person);
        }
    }

    @Override
    public Outcome<Person> enrol(String code, String login, String fullName, char[] passphrase) {
        try (Passphrase phrase = Passphrase.take(passphrase)) {
            return code(code)
                    .then(good -> station.session().enrol(good, login, phrase))
                    .map(StationSignIn::person);
        }
    }

    @Override
    public void lock() {
        station.session().lock();
    }

    @Override
    public Outcome<Person> unlock(char[] passphrase) {
        try (Passphrase phrase = Passphrase.take(passphrase)) {
            return station.session().unlock(phrase).map(StationSignIn::person);
        }
    }

    /// Changes the passphrase of the person who is signed in.
    Outcome<Reply.Ok> changePassphrase(char[] before, char[] next) {
        try (Passphrase old = Passphrase.take(before);
                Passphrase fresh = Passphrase.take(next)) {
            return station.session().changePassphrase(old, fresh);
        }
    }

    @Override
    public void signOut() {
        station.session().signOut();
    }

    @Override
    public void close() {
        connection.close();
    }

    private static Outcome<OneTimeCode> code(String typed) {
        Optional<OneTimeCode> code = OneTimeCode.parse(typed);
        return code.map(Outcome::done).orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.ACCOUNT_CODE)));
    }

    static Person person(SessionState.Person who) {
        return new Person(who.account(), who.login(), who.fullName(), List.copyOf(who.roles()));
    }
}
