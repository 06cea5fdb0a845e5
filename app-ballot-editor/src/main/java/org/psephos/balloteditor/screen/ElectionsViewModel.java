package org.psephos.balloteditor.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.balloteditor.service.BallotOffice;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Problem;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.ElectionKind;
import org.psephos.election.Language;
import org.psephos.election.Polls;

/// The list of elections, and the small form with which a new one begins.
public final class ElectionsViewModel {

    private final BallotOffice office;
    private final Tasks tasks;
    private final EditorViewModel editor;
    private final ObservableList<ElectionFile> elections = FXCollections.observableArrayList();
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();
    private final ObjectProperty<ElectionKind> kind = new SimpleObjectProperty<>(ElectionKind.OPEN);
    private final StringProperty day = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(new Language("en"));
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Optional<ElectionId> awaited = Optional.empty();
    private Optional<Subscription> following = Optional.empty();

    /// @param office where elections are
    /// @param tasks where waiting happens
    /// @param editor opens what is chosen
    /// @param zone the zone that a new election starts with
    public ElectionsViewModel(BallotOffice office, Tasks tasks, EditorViewModel editor, ZoneId zone) {
        this.office = office;
        this.tasks = tasks;
        this.editor = editor;
        this.zone = new SimpleObjectProperty<>(zone);
    }

    /// All elections, newest election day first.
    public ObservableList<ElectionFile> elections() {
        return elections;
    }

    /// Why the last wish was refused.
    public ObservableList<Problem> refusals() {
        return refusals;
    }

    /// Open or secret.
    public ObjectProperty<ElectionKind> kind() {
        return kind;
    }

    /// Election day as typed, `YYYY-MM-DD`.
    public StringProperty day() {
        return day;
    }

    /// The time zone.
    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    /// The first language.
    public ObjectProperty<Language> language() {
        return language;
    }

    /// Whether a wish is under way.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Begins to follow the list.
    public void onShow() {
        following = Optional.of(tasks.watch(office.elections(), this::take));
    }

    /// Ends what [#onShow()] began.
    public void onHide() {
        following.ifPresent(Subscription::close);
        following = Optional.empty();
    }

    /// Opens an election in the editor.
    public void open(ElectionFile chosen) {
        editor.open(chosen);
    }

    /// Makes a new election from the form; it opens as soon as the chain has it.
    public void create() {
        Polls polls;
        try {
            polls = Polls.allDay(LocalDate.parse(day.get().strip()), zone.get());
        } catch (DateTimeException e) {
            refusals.setAll(Problem.of(ErrorCode.BALLOT_DAY, "where", "day"));
            return;
        }
        busy.set(true);
        tasks.run(() -> office.create(kind.get(), polls, language.get()), this::await, this::refuse);
    }

    /// Makes a new election with everything but the date of an earlier one.
    public void copy(ElectionFile earlier) {
        busy.set(true);
        tasks.run(() -> office.copy(earlier.id()), this::await, this::refuse);
    }

    private void await(ElectionId made) {
        busy.set(false);
        refusals.clear();
        awaited = Optional.of(made);
        take(office.elections().get());
    }

    private void refuse(List<Problem> problems) {
        busy.set(false);
        refusals.setAll(problems);
    }

    private void take(List<ElectionFile> news) {
        elections.setAll(news);
        for (ElectionFile file : news) {
            if (awaited.filter(file.id()::equals).isPresent()) {
                awaited = Optional.empty();
                editor.open(file);
            } else if (editor.file()
                    .get()
                    .filter(open -> open.id().equals(file.id()))
                    .isPresent()) {
                editor.take(file);
            }
        }
    }
}
