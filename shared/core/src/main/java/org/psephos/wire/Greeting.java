package org.psephos.wire;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// The first exchange of a connection: versions, programs and clocks (`docs/protocol.md section 4`).
final class Greeting {

    /// The versions of the protocol that this program speaks.
    static final List<Integer> VERSIONS = List.of(1);

    static final String WORD = "hello";

    private static final int PROGRAM_SIGNS_MAX = 100;

    /// A clock that differs by more is none: nothing could be reckoned with it.
    private static final Duration CLOCK_DIFFERENCE_MAX = Duration.ofDays(365L * 1_000);

    private Greeting() {}

    /// The server's part.
    ///
    /// @return whether the connection goes on
    /// @throws WireException when the peer does not greet, or speaks no version of ours
    static boolean answer(Channel channel, Connection connection, WireHandler handler, Time time)
            throws IOException, WireException {
        if (!(channel.next().message() instanceof Message.Ask(long id, String word, Json.Obj hello, int blocks))
                || !word.equals(WORD)
                || blocks != 0) {
            throw new WireException(new CloseReason.FrameMalformed("no greeting"));
        }
        Instant now = time.now();
        try {
            List<Json> versions = hello.list("versions");
            if (versions.stream().noneMatch(version -> version.equals(new Json.Int(1)))) {
                Problem problem = Problem.of(ErrorCode.WIRE_VERSION, "ours", VERSIONS)
                        .with("theirs", versions.size() > 8 ? "many" : numbers(versions));
                channel.send(new Message.Failure(id, problem), List.of());
                throw new WireException(new CloseReason.VersionUnknown());
            }
            String program = hello.text("program");
            Duration difference = Duration.between(now, Instant.parse(hello.text("clock")));
            if (difference.abs().compareTo(CLOCK_DIFFERENCE_MAX) > 0) {
                throw new DateTimeException("no clock");
            }
            connection.greeted(plain(program), difference);
        } catch (JsonException | DateTimeException | ArithmeticException e) {
            throw new WireException(new CloseReason.FrameMalformed("no greeting"));
        }
        return switch (handler.greet(connection, hello)) {
            case Outcome.Done<Json.Obj>(Json.Obj welcome) -> {
                Json.Obj stamped = welcome.with("version", 1).with("clock", now.toString());
                channel.send(new Message.Result(id, stamped, 0), List.of());
                yield true;
            }
            case Outcome.Refused<Json.Obj> refusal -> {
                channel.send(new Message.Failure(id, refusal.problem()), List.of());
                channel.close(new CloseReason.Done());
                yield false;
            }
        };
    }

    /// The client's first words.
    static Message.Ask hello(long id, Json.Obj words, String program, Time time) {
        List<Json.Int> versions =
                VERSIONS.stream().map(version -> new Json.Int(version)).toList();
        return new Message.Ask(
                id,
                WORD,
                words.with("versions", versions)
                        .with("program", program)
                        .with("clock", time.now().toString()),
                0);
    }

    private static String numbers(List<Json> versions) {
        return versions.stream()
                .map(version -> version instanceof Json.Int(long number) ? String.valueOf(number) : "?")
                .toList()
                .toString();
    }

    private static String plain(String program) {
        String printable = program.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > PROGRAM_SIGNS_MAX ? printable.substring(0, PROGRAM_SIGNS_MAX) : printable;
    }
}
