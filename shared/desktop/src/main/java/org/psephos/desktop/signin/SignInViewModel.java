package org.psephos.desktop.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.part.State;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// The state of the sign-in screen: what is typed, what was answered, how long to wait.
public final class SignInViewModel {

    private final SignInService service;
    private final Tasks tasks;
    private final Time time;
    private final Words words;
    private final Consumer<Person> onSignedIn;
    private final ObjectProperty<SignInMode> mode = new SimpleObjectProperty<>(SignInMode.SIGN_IN);
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty fullName = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final StringProperty lockedPerson = new SimpleStringProperty("");
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final IntegerProperty waitSeconds = new SimpleIntegerProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectBinding<PassphraseStrength> strength;
    private final BooleanBinding ready;
    private long waitUntil;
    private Tasks.Running counting = () -> {};

    /// @param service the server
    /// @param tasks for every question to it
    /// @param time for the wait
    /// @param words of the app, with those of this package
    /// @param onSignedIn told when a person is in
    public SignInViewModel(SignInService service, Tasks tasks, Time time, Words words, Consumer<Person> onSignedIn) {
        this.service = service;
        this.tasks = tasks;
        this.time = time;
        this.words = words.or(SignInViewModel.class);
        this.onSignedIn = onSignedIn;
        this.strength = Bindings.createObjectBinding(
                () -> PassphraseStrength.of(passphrase.get(), login.get()), passphrase, login);
        this.ready = Bindings.createBooleanBinding(
                this::isReady, mode, login, fullName, code, passphrase, repeated, waitSeconds, busy);
    }

    private boolean isReady() {
        boolean free =
                waitSeconds.get() == 0 && !busy.get() && !passphrase.get().isEmpty();
        return free
                && switch (mode.get()) {
                    case LOCKED -> true;
                    case SIGN_IN -> !login.get().isBlank();
                    case SET_UP, ENROL ->
                        !login.get().isBlank()
                                && !fullName.get().isBlank()
                                && !code.get().isBlank()
                                && strength.get().accepted()
                                && repeated.get().equals(passphrase.get());
                };
    }

    /// Asks for something else; what was typed as a secret is forgotten.
    public void ask(SignInMode next) {
        mode.set(next);
        message.set(Message.NONE);
        forget();
    }

    /// Asks for the passphrase of `person`, whose session is locked.
    public void askToUnlock(String person) {
        lockedPerson.set(person);
        ask(SignInMode.LOCKED);
    }

    private void forget() {
        passphrase.set("");
        repeated.set("");
        code.set("");
    }

    /// Sends what was typed; does nothing while it is not ready.
    public void submit() {
        if (!ready.get()) {
            return;
        }
        busy.set(true);
        message.set(Message.NONE);
        SignInMode asked = mode.get();
        String name = login.get().strip();
        String full = fullName.get().strip();
        String oneTime = code.get().strip();
        char[] secret = passphrase.get().toCharArray();
        tasks.run(() -> send(asked, name, full, oneTime, secret), this::done, this::refused);
    }

    private Outcome<Person> send(SignInMode asked, String name, String full, String oneTime, char[] secret) {
        return switch (asked) {
            case SIGN_IN -> service.signIn(name, secret);
            case SET_UP -> service.setUp(oneTime, name, full, secret);
            case ENROL -> service.enrol(oneTime, name, full, secret);
            case LOCKED -> service.unlock(secret);
        };
    }

    private void done(Person person) {
        busy.set(false);
        forget();
        onSignedIn.accept(person);
    }

    private void refused(List<Problem> problems) {
        busy.set(false);
        passphrase.set("");
        repeated.set("");
        Problem first = problems.getFirst();
        if (first.code() == ErrorCode.ACCOUNT_WAIT) {
            int seconds = Integer.parseInt(first.facts().getOrDefault("seconds", "15"));
            message.set(Message.of(
                    State.WARN,
                    words.get("signin.wait.title", Map.of("seconds", seconds)),
                    words.get("signin.wait.text")));
            count(seconds);
        } else {
            message.set(Message.of(problems, words.texts()));
        }
    }

    private void count(int seconds) {
        counting.close();
        waitUntil = time.ticks() + Duration.ofSeconds(seconds).toNanos();
        waitSeconds.set(seconds);
        counting = tasks.every(Duration.ofMillis(500), this::tick);
    }

    private void tick() {
        long left = waitUntil - time.ticks();
        waitSeconds.set(
                (int) Math.max(0, Math.ceilDiv(left, Duration.ofSeconds(1).toNanos())));
        if (waitSeconds.get() == 0) {
            counting.close();
            message.set(Message.NONE);
        }
    }

    /// What is asked for.
    public ObjectProperty<SignInMode> modeProperty() {
        return mode;
    }

    /// The name for signing in.
    public StringProperty loginProperty() {
        return login;
    }

    /// The name that colleagues see.
    public StringProperty fullNameProperty() {
        return fullName;
    }

    /// The one-time or invitation code.
    public StringProperty codeProperty() {
        return code;
    }

    /// The passphrase.
    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /// The new passphrase once more.
    public StringProperty repeatedProperty() {
        return repeated;
    }

    /// Whose session is locked.
    public StringProperty lockedPersonProperty() {
        return lockedPerson;
    }

    /// What was answered.
    public ObjectProperty<Message> messageProperty() {
        return message;
    }

    /// Seconds until the next try; 0 when none is asked.
    public IntegerProperty waitSecondsProperty() {
        return waitSeconds;
    }

    /// Whether an answer is awaited.
    public BooleanProperty busyProperty() {
        return busy;
    }

    /// How good the chosen passphrase is.
    public ObjectBinding<PassphraseStrength> strengthProperty() {
        return strength;
    }

    /// Whether everything is there that the button sends.
    public BooleanBinding readyProperty() {
        return ready;
    }

    /// The server that would answer.
    public SignInService service() {
        return service;
    }

    /// The words of this screen.
    public Words words() {
        return words;
    }
}
