package org.psephos.controlpanel.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.psephos.client.LinkState;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.SiteId;
import org.psephos.json.Json;
import org.psephos.site.StationRole;
import org.psephos.station.ServerPlace;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// The server that the panel watches, here or elsewhere. Methods that answer may wait and are called off the screen's
/// thread; followers are told on a thread of the connection.
public interface PanelServer {

    /// Follows a live topic from as far back as the server keeps it; missed events come after a reconnect.
    Subscription follow(Topic topic, Consumer<Json.Obj> follower);

    /// How the server, its chains, its stations and its door stand now.
    Outcome<ServerFacts> facts();

    /// The elections that can be counted.
    Outcome<List<ElectionLine>> elections();

    /// Counts an election from the records of this server.
    Outcome<CountLine> count(ElectionId election);

    /// Counts the same election from the records of another host.
    ///
    /// @param host address of a copy, `host:port#fingerprint`
    Outcome<CountLine> countAt(ElectionId election, String host);

    /// Lets a waiting machine in; signed by the person who compared the six words.
    ///
    /// @param role what it is from now on
    Outcome<Reply.Ok> letIn(StationCommand.JoinRequest request, StationRole role);

    /// Makes a join code for one machine.
    ///
    /// @param label the name for the list
    Outcome<StationCommand.JoinToken> makeCode(String label, StationRole role);

    /// Turns a waiting machine away.
    Outcome<Reply.Ok> turnAway(StationCommand.JoinRequest request);

    /// Takes no new records, finishes those that wait.
    Outcome<Reply.Ok> drain();

    /// Takes records again.
    Outcome<Reply.Ok> resume();

    /// The site that the server belongs to; none before it was heard.
    Optional<SiteId> site();

    /// Drains and ends the server. It stays so until somebody starts it.
    Outcome<Reply.Ok> stop();

    /// Starts a stopped server in this program. `WIRE-OFFLINE` for one on another machine.
    Outcome<ServerPlace> start();

    /// Whether the line to the server holds; tells at once when it breaks.
    Observable<LinkState> link();

    /// In which program the server runs.
    Observable<ServerPlace> place();
}
