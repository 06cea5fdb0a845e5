package org.psephos.server.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// The newest version of every person of the roll; a change must name it. Two clerks who change the same person at the
/// same time: the first wins, the second is told and looks again.
final class RollBook implements Judge {

    private final Map<VoterId, Version> newest = new HashMap<>();

    private record Version(long rev, RecordId record, boolean withdrawn) {}

    @Override
    public synchronized Optional<Problem> admit(SignedRecord record) {
        if (!record.content().is(RecordKind.ROLL_ENTRY)) {
            return Optional.empty();
        }
        Json.Obj body = record.content().body();
        Version before = newest.get(voter(body));
        Optional<Problem> fault = fault(body, before);
        if (fault.isEmpty()) {
            keep(record);
        }
        return fault;
    }

    @Override
    public synchronized void replay(Entry entry) {
        if (entry.content().is(RecordKind.ROLL_ENTRY)) {
            keep(entry.record());
        }
    }

    private static Optional<Problem> fault(Json.Obj body, @org.jspecify.annotations.Nullable Version before) {
        String action = body.text("action");
        long rev = body.integer("rev");
        if (before == null) {
            boolean first = rev == 1 && action.equals("add") && !body.has("prev");
            return first ? Optional.empty() : wrong("rev", "the first version is an add with number 1");
        }
        boolean follows = rev == before.rev() + 1
                && body.has("prev")
                && body.text("prev").equals(before.record().toString());
        if (!follows) {
            return Optional.of(Problem.of(ErrorCode.ROLL_CONFLICT, "rev", before.rev()));
        }
        return action.equals("add") && !before.withdrawn()
                ? wrong("action", "the person is on the roll already")
                : Optional.empty();
    }

    private void keep(SignedRecord record) {
        Json.Obj body = record.content().body();
        newest.put(
                voter(body),
                new Version(
                        body.integer("rev"), record.id(), body.text("action").equals("withdraw")));
    }

    private static VoterId voter(Json.Obj body) {
        return VoterId.of(body.text("voter"));
    }

    private static Optional<Problem> wrong(String member, String reason) {
        return Optional.of(Problem.of(ErrorCode.RECORD_BODY, "member", member).with("reason", reason));
    }
}
