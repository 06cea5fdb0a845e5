package org.psephos.desktop.officials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.psephos.client.SessionState;
import org.psephos.common.Problem;
import org.psephos.crypto.Passphrase;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.site.Role;
import org.psephos.station.Signatory;

/// The reason and the officials of one act. An official who is signed in at this station is the first and gives no
/// passphrase. A refusal leaves the reason and the names as they are.
///
/// All calls on the JavaFX thread.
///
/// @param <T> what comes of the act
public final class OfficialsViewModel<T> {

    /// The longest reason that a record takes.
    private static final int REASON_SIGNS = 400;

    private final OfficialsAct<T> act;
    private final Tasks tasks;
    private final Words words;
    private final Consumer<? super T> onDone;
    private final List<Entry> entries = new ArrayList<>();
    private final List<SessionState.Person> here = new ArrayList<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanBinding ready;

    /// A colleague's name and passphrase, as far as they are typed.
    ///
    /// @param login the name for signing in
    /// @param passphrase the passphrase
    public record Entry(StringProperty login, StringProperty passphrase) {

        boolean isWhole() {
            return !login.get().isBlank() && !passphrase.get().isEmpty();
        }

        Signatory colleague() {
            return new Signatory.Colleague(
                    login.get().strip(), Passphrase.take(passphrase.get().toCharArray()));
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /// @param state who is signed in at this station
    /// @param onDone told once the act is recorded
    public OfficialsViewModel(
            OfficialsAct<T> act, SessionState state, Tasks tasks, Words words, Consumer<? super T> onDone) {
        this.act = act;
        this.tasks = tasks;
        this.words = words;
        this.onDone = onDone;
        state.person().filter(person -> person.roles().contains(Role.OFFICIAL)).ifPresent(here::add);
        for (int i = here.size(); i < act.persons().count(); i++) {
            entries.add(new Entry(new SimpleStringProperty(""), new SimpleStringProperty("")));
        }
        List<Observable> typed = new ArrayList<>(List.of(reason, busy));
        entries.forEach(entry -> typed.addAll(List.of(entry.login(), entry.passphrase())));
        this.ready = Bindings.createBooleanBinding(this::isReady, typed.toArray(Observable[]::new));
    }

    private boolean isReady() {
        String why = reason.get().strip();
        long names = entries.stream()
                .map(entry -> entry.login().get().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return !busy.get()
                && !why.isEmpty()
                && why.codePointCount(0, why.length()) <= REASON_SIGNS
                && entries.stream().allMatch(Entry::isWhole)
                && names == entries.size();
    }

    /// Signs; does nothing while something is missing.
    public void submit() {
        if (!ready.get()) {
            return;
        }
        busy.set(true);
        message.set(Message.NONE);
        String why = reason.get().strip();
        List<Signatory> officials = new ArrayList<>();
        here.forEach(person -> officials.add(new Signatory.Here()));
        entries.forEach(entry -> officials.add(entry.colleague()));
        entries.forEach(entry -> entry.passphrase().set(""));
        tasks.run(() -> act.work().sign(why, officials), this::done, this::refused);
    }

    private void done(T recorded) {
        busy.set(false);
        onDone.accept(recorded);
    }

    private void refused(List<Problem> problems) {
        busy.set(false);
        message.set(Message.of(problems, words.texts()));
    }

    /// The act.
    public OfficialsAct<T> act() {
        return act;
    }

    /// The official who is signed in at this station and signs first; empty when nobody is.
    public Optional<SessionState.Person> here() {
        return here.stream().findFirst();
    }

    /// The colleagues who give name and passphrase.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// Why.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// What was answered.
    public ObjectProperty<Message> messageProperty() {
        return message;
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether everything is there.
    public BooleanBinding readyProperty() {
        return ready;
    }

    /// The words.
    Words words() {
        return words;
    }
}
