package org.psephos.desktop.shell;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.desktop.outbox.OutboxSummary;

/// Everything the frame shows around a page. Apps set it; the frame binds to it.
public final class FrameViewModel {

    private final StringProperty app = new SimpleStringProperty("");
    private final ObjectProperty<FrameElection> election = new SimpleObjectProperty<>(FrameElection.NONE);
    private final ObservableList<StationSign> station = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<StationSign>> server = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OutboxSummary> outbox = new SimpleObjectProperty<>(OutboxSummary.CLEAR);
    private final ObjectProperty<Connection> connection =
            new SimpleObjectProperty<>(new Connection(Connection.State.CONNECTING, ""));
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper signedIn = new ReadOnlyBooleanWrapper();
    private final StringProperty ballot = new SimpleStringProperty("");
    private final StringProperty ballotNote = new SimpleStringProperty("");
    private final StringProperty footNote = new SimpleStringProperty("");
    private final StringProperty navNote = new SimpleStringProperty("");
    private final StringProperty clock = new SimpleStringProperty("");
    private final StringProperty page = new SimpleStringProperty("");
    private final BooleanProperty outboxShown = new SimpleBooleanProperty(true);

    /// Nothing known yet, nobody signed in.
    public FrameViewModel() {
        signedIn.bind(person.isNotEmpty());
    }

    /// The app's name.
    public StringProperty appProperty() {
        return app;
    }

    /// The election of this window.
    public ObjectProperty<FrameElection> electionProperty() {
        return election;
    }

    /// The station strip, in order.
    public ObservableList<StationSign> station() {
        return station;
    }

    /// Where the server runs, at the end of the strip; empty where the strip has nothing to say of it.
    public ObjectProperty<Optional<StationSign>> serverProperty() {
        return server;
    }

    /// What waits here.
    public ObjectProperty<OutboxSummary> outboxProperty() {
        return outbox;
    }

    /// Whether the app has an outbox at all (the server window has none).
    public BooleanProperty outboxShownProperty() {
        return outboxShown;
    }

    /// The connection to the server.
    public ObjectProperty<Connection> connectionProperty() {
        return connection;
    }

    /// Who is signed in; empty while nobody is.
    public StringProperty personProperty() {
        return person;
    }

    /// In which role.
    public StringProperty roleProperty() {
        return role;
    }

    /// Whether somebody is signed in.
    public ReadOnlyBooleanProperty signedInProperty() {
        return signedIn.getReadOnlyProperty();
    }

    /// The first seven signs of the ballot's fingerprint; empty while there is none.
    public StringProperty ballotProperty() {
        return ballot;
    }

    /// What holds for it: "sealed 12 Nov".
    public StringProperty ballotNoteProperty() {
        return ballotNote;
    }

    /// What the foot says besides: the server's name and key, say.
    public StringProperty footNoteProperty() {
        return footNote;
    }

    /// A hint at the bottom of the navigation.
    public StringProperty navNoteProperty() {
        return navNote;
    }

    /// The place's time with its zone, `14:02:31 CET (UTC+1)`.
    public StringProperty clockProperty() {
        return clock;
    }

    /// The id of the page that is shown; setting it navigates.
    public StringProperty pageProperty() {
        return page;
    }
}
