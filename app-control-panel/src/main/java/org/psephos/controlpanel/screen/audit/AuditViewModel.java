package org.psephos.controlpanel.screen.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.controlpanel.service.AuditLine;
import org.psephos.controlpanel.service.AuditTrail;
import org.psephos.controlpanel.service.SiteNames;
import org.psephos.desktop.task.Bursts;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.TextFold;

/// The audit page: every event that is kept, newest first, through four filters.
public final class AuditViewModel {

    private final AuditTrail trail;
    private final Observable<SiteNames> names;
    private final Tasks tasks;
    private final AuditWords say;
    private final Bursts<AuditLine> arrivals;
    private final List<AuditRow> all = new ArrayList<>();
    private final ObservableList<AuditRow> shown = FXCollections.observableArrayList();
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<OperatorId>> person = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AuditTopic>> topic = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Ending> ending = new SimpleObjectProperty<>(Ending.ANY);
    private final ObjectProperty<Optional<AuditRow>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<AuditTrail.Reach> reach =
            new ReadOnlyObjectWrapper<>(new AuditTrail.Reach(0, 0));
    private SiteNames known = SiteNames.NONE;
    private List<Subscription> following = List.of();

    /// How events ended that are looked for.
    enum Ending {
        /// Whatever the end.
        ANY,
        /// Well.
        DONE,
        /// Not well.
        FAILED;

        String key() {
            return "audit.ending." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A person of the filter.
    ///
    /// @param account the account
    /// @param name the full name
    record Person(OperatorId account, String name) {}

    /// @param trail the chain
    /// @param names who and what ids are called
    /// @param say events in words
    public AuditViewModel(AuditTrail trail, Observable<SiteNames> names, AuditWords say, Tasks tasks) {
        this.trail = trail;
        this.names = names;
        this.tasks = tasks;
        this.say = say;
        this.arrivals = tasks.bursts(this::take);
        query.subscribe(this::filter);
        person.subscribe(this::filter);
        topic.subscribe(this::filter);
        ending.subscribe(this::filter);
    }

    /// Begins to follow; it goes on while the window lives.
    public void start() {
        following = List.of(
                tasks.watch(names, this::named), tasks.watch(trail.reach(), reach::set), trail.follow(arrivals::add));
    }

    /// Ends what [#start()] began.
    public void stop() {
        following.forEach(Subscription::close);
        following = List.of();
    }

    private void named(SiteNames now) {
        known = now;
        people.setAll(now.people().entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Person::name))
                .toList());
        speak();
    }

    /// Puts every event into words again, after a change of names or language.
    void speak() {
        all.replaceAll(row -> say.row(row.line(), known));
        Optional<RecordId> kept = chosen.get().map(row -> row.line().id());
        filter();
        kept.ifPresent(this::choose);
    }

    private void take(List<AuditLine> lines) {
        List<AuditRow> rows =
                lines.reversed().stream().map(line -> say.row(line, known)).toList();
        all.addAll(0, rows);
        shown.addAll(0, rows.stream().filter(this::matches).toList());
    }

    private void filter() {
        shown.setAll(all.stream().filter(this::matches).toList());
    }

    private boolean matches(AuditRow row) {
        boolean byPerson = person.get()
                .map(wanted -> row.line().account().equals(Optional.of(wanted))
                        || row.line().subject().equals(wanted.toString()))
                .orElse(true);
        boolean byTopic = topic.get().map(wanted -> row.topic() == wanted).orElse(true);
        boolean byEnding =
                switch (ending.get()) {
                    case ANY -> true;
                    case DONE -> row.line().done();
                    case FAILED -> !row.line().done();
                };
        return byPerson && byTopic && byEnding && row.searchable().contains(TextFold.fold(query.get()));
    }

    /// Chooses the event of a record, if it is kept.
    void choose(RecordId id) {
        chosen.set(all.stream().filter(row -> row.line().id().equals(id)).findFirst());
    }

    /// The events in sight, newest first.
    ObservableList<AuditRow> shown() {
        return shown;
    }

    /// The people of the filter.
    ObservableList<Person> people() {
        return people;
    }

    /// What is searched for.
    public StringProperty query() {
        return query;
    }

    /// By or about whom; nothing for everybody.
    public ObjectProperty<Optional<OperatorId>> person() {
        return person;
    }

    ObjectProperty<Optional<AuditTopic>> topic() {
        return topic;
    }

    ObjectProperty<Ending> ending() {
        return ending;
    }

    ObjectProperty<Optional<AuditRow>> chosen() {
        return chosen;
    }

    /// How far the chain is read.
    ReadOnlyObjectProperty<AuditTrail.Reach> reach() {
        return reach.getReadOnlyProperty();
    }

    /// How many events are kept.
    int kept() {
        return all.size();
    }

    /// The events in sight as lines of CSV (RFC 4180), oldest first, with ids in full and no name.
    String csv() {
        StringBuilder csv = new StringBuilder("seq,time,event,outcome,account,station,subject,detail,record\r\n");
        for (AuditRow row : shown.reversed()) {
            AuditLine line = row.line();
            csv.append(line.seq()).append(',').append(line.time());
            for (String cell : List.of(
                    line.event(),
                    line.outcome(),
                    line.account().map(Object::toString).orElse(""),
                    line.station().map(Object::toString).orElse(""),
                    line.subject(),
                    line.detail(),
                    line.id().toString())) {
                csv.append(',').append(quoted(cell));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
