package org.psephos.desktop.signin;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// The change of one's own passphrase: the one of before, the next one twice, and what was answered.
public final class PassphraseViewModel {

    private final String login;
    private final BiFunction<char[], char[], ? extends Outcome<?>> change;
    private final Tasks tasks;
    private final Words words;
    private final Runnable onDone;
    private final StringProperty before = new SimpleStringProperty("");
    private final StringProperty next = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final ObjectBinding<PassphraseStrength> strength;
    private final BooleanBinding ready;

    /// @param login the person's name for signing in, which must not be in the passphrase
    /// @param change tells the server: the passphrase of before, the next one; wipes both arrays; may wait
    /// @param words the app's words
    /// @param onDone told when the next passphrase holds
    public PassphraseViewModel(
            String login,
            BiFunction<char[], char[], ? extends Outcome<?>> change,
            Tasks tasks,
            Words words,
            Runnable onDone) {
        this.login = login;
        this.change = change;
        this.tasks = tasks;
        this.words = words.or(PassphraseViewModel.class);
        this.onDone = onDone;
        this.strength = Bindings.createObjectBinding(() -> PassphraseStrength.of(next.get(), this.login), next);
        this.ready = Bindings.createBooleanBinding(this::isReady, before, next, repeated, busy);
    }

    private boolean isReady() {
        return !busy.get()
                && !before.get().isEmpty()
                && strength.get().accepted()
                && repeated.get().equals(next.get());
    }

    /// Sends what was typed; does nothing while it is not ready.
    public void submit() {
        if (!ready.get()) {
            return;
        }
        busy.set(true);
        message.set(Message.NONE);
        char[] old = before.get().toCharArray();
        char[] fresh = next.get().toCharArray();
        tasks.run(() -> sent(old, fresh), ok -> done(), this::refused);
    }

    private Outcome<Boolean> sent(char[] old, char[] fresh) {
        try {
            return change.apply(old, fresh).map(ok -> true);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
    }

    private void done() {
        forget();
        busy.set(false);
        onDone.run();
    }

    private void refused(List<Problem> problems) {
        busy.set(false);
        before.set("");
        message.set(Message.of(problems, words.texts()));
    }

    /// Forgets what was typed.
    public void forget() {
        before.set("");
        next.set("");
        repeated.set("");
    }

    /// The words of this dialog.
    Words words() {
        return words;
    }

    /// The passphrase of before.
    public StringProperty beforeProperty() {
        return before;
    }

    /// The next passphrase.
    public StringProperty nextProperty() {
        return next;
    }

    /// The next passphrase once more.
    public StringProperty repeatedProperty() {
        return repeated;
    }

    /// What was answered.
    public ObjectProperty<Message> messageProperty() {
        return message;
    }

    /// How good the next passphrase is.
    public ObjectBinding<PassphraseStrength> strengthProperty() {
        return strength;
    }

    /// Whether everything is there that the button sends.
    public BooleanBinding readyProperty() {
        return ready;
    }
}
