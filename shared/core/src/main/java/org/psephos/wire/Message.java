package org.psephos.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// What a JSON frame says (`docs/protocol.md section 3`).
sealed interface Message {

    /// How many raw blocks follow it.
    default int blockCount() {
        return switch (this) {
            case Ask ask -> ask.blocks();
            case Result result -> result.blocks();
            case Failure _, Event _, Resume _, Ping _, Pong _, Bye _ -> 0;
        };
    }

    /// A request.
    record Ask(long id, String command, Json.Obj arguments, int blocks) implements Message {}

    /// The answer to a request that was carried out.
    record Result(long id, Json.Obj result, int blocks) implements Message {}

    /// The answer to a request that was refused.
    record Failure(long id, List<Problem> problems) implements Message {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        Failure(long id, Problem problem) {
            this(id, List.of(problem));
        }
    }

    /// An event of a topic.
    record Event(String topic, long number, Json.Obj event) implements Message {}

    /// The subscription fell behind and has ended; resume it from this number.
    record Resume(String topic, long from) implements Message {}

    /// I live.
    record Ping(long number) implements Message {}

    /// So do I.
    record Pong(long number) implements Message {}

    /// The last word of a connection.
    record Bye(String word) implements Message {}

    /// How many blocks one message may have.
    int BLOCKS_MAX = 64;

    /// How many further problems one refusal tells.
    int PROBLEMS_MAX = 100;

    /// The body of its frame.
    default byte[] bytes() {
        Json.Obj none = Json.Obj.EMPTY;
        return CanonicalJson.write(
                switch (this) {
                    case Ask(long id, String command, Json.Obj arguments, int blocks) ->
                        blocks(none.with("id", id).with("do", command).with("args", arguments), blocks);
                    case Result(long id, Json.Obj result, int blocks) ->
                        blocks(none.with("id", id).with("result", result), blocks);
                    case Failure(long id, List<Problem> problems) ->
                        none.with("id", id).with("error", errors(problems));
                    case Event(String topic, long number, Json.Obj event) ->
                        none.with("topic", topic).with("no", number).with("event", event);
                    case Resume(String topic, long from) ->
                        none.with("topic", topic).with("resume", from);
                    case Ping(long number) -> none.with("ping", number);
                    case Pong(long number) -> none.with("pong", number);
                    case Bye(String word) -> none.with("bye", word);
                });
    }

    /// Reads the body of a frame.
    ///
    /// @throws WireException when it is no message
    static Message of(byte[] body) throws WireException {
        try {
            Json.Obj json = CanonicalJson.parseObject(body);
            if (json.has("do")) {
                Request request = Request.of(json.text("do"), json.has("args") ? json.object("args") : Json.Obj.EMPTY);
                return new Ask(json.integer("id"), request.command(), request.arguments(), blocks(json));
            }
            if (json.has("result")) {
                return new Result(json.integer("id"), json.object("result"), blocks(json));
            }
            if (json.has("error")) {
                return new Failure(json.integer("id"), problems(json.object("error")));
            }
            if (json.has("event")) {
                return new Event(json.text("topic"), json.integer("no"), json.object("event"));
            }
            if (json.has("resume")) {
                return new Resume(json.text("topic"), json.integer("resume"));
            }
            if (json.has("ping")) {
                return new Ping(json.integer("ping"));
            }
            return json.has("pong") ? new Pong(json.integer("pong")) : new Bye(json.text("bye"));
        } catch (JsonException | IllegalArgumentException e) {
            throw new WireException(new CloseReason.FrameMalformed("not a message"));
        }
    }

    private static Json.Obj blocks(Json.Obj message, int blocks) {
        return blocks == 0 ? message : message.with("blocks", blocks);
    }

    private static int blocks(Json.Obj json) {
        long blocks = json.has("blocks") ? json.integer("blocks") : 0;
        if (blocks < 0 || blocks > BLOCKS_MAX) {
            throw new JsonException("too many blocks");
        }
        return (int) blocks;
    }

    private static Json.Obj errors(List<Problem> problems) {
        Json.Obj first = error(problems.getFirst());
        List<Json.Obj> more = problems.stream()
                .skip(1)
                .limit(PROBLEMS_MAX)
                .map(Message::error)
                .toList();
        return more.isEmpty() ? first : first.with("more", more);
    }

    private static List<Problem> problems(Json.Obj error) {
        List<Problem> problems = new ArrayList<>();
        problems.add(problem(error));
        if (error.has("more")) {
            error.objects("more").stream()
                    .limit(PROBLEMS_MAX)
                    .map(Message::problem)
                    .forEach(problems::add);
        }
        return problems;
    }

    private static Json.Obj error(Problem problem) {
        Json.Obj facts = Json.Obj.EMPTY;
        for (var fact : problem.facts().entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return Json.Obj.EMPTY.with("code", problem.code().text()).with("facts", facts);
    }

    private static Problem problem(Json.Obj error) {
        TreeMap<String, String> facts = new TreeMap<>();
        if (error.has("facts")) {
            Json.Obj given = error.object("facts");
            given.members().keySet().forEach(name -> facts.put(name, given.text(name)));
        }
        String code = error.text("code");
        try {
            return new Problem(ErrorCode.of(code), facts);
        } catch (IllegalArgumentException e) {
            facts.put("reason", code);
            return new Problem(ErrorCode.WIRE_REQUEST, facts);
        }
    }
}
