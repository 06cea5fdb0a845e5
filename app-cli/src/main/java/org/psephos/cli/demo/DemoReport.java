package org.psephos.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.psephos.cli.demo.world.Checks;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.Language;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.tally.TallyResult;
import org.psephos.wire.command.ChainCommand;

/// Writes `result.json`. Its counts are what the tally read back from the chains, never what the script meant to cast.
final class DemoReport {

    private static final Language ENGLISH = new Language("en");

    private final Election election;
    private final TallyResult tally;
    private final List<ChainCommand.Chain> chains;
    private final List<ChainCommand.Chain> copies;
    private final Checks checks;

    DemoReport(
            Election election,
            TallyResult tally,
            List<ChainCommand.Chain> chains,
            List<ChainCommand.Chain> copies,
            Checks checks) {
        this.election = election;
        this.tally = tally;
        this.chains = chains;
        this.copies = copies;
        this.checks = checks;
    }

    void write(Path file) throws IOException {
        Files.write(file, CanonicalJson.write(json()));
    }

    private Json.Obj json() {
        return Json.Obj.EMPTY
                .with("election", election.id().toString())
                .with("kind", election.kind().word())
                .with("registered", tally.turnout().registered())
                .with("checked_in", tally.turnout().checkedIn())
                .with("cast", tally.turnout().cast())
                .with(
                        "contests",
                        election.contests().stream().map(this::contest).toList())
                .with("chains", chains.stream().map(this::chain).toList())
                .with(
                        "checks",
                        checks.all().stream()
                                .map(check -> Json.Obj.EMPTY
                                        .with("name", check.name())
                                        .withFlag("ok", check.ok()))
                                .toList());
    }

    private Json.Obj contest(Contest contest) {
        TallyResult.ContestCount count = tally.contest(contest.id()).orElseThrow();
        List<Json> options = new ArrayList<>();
        for (TallyResult.OptionCount option : count.options()) {
            String label = contest.option(option.option())
                    .map(ContestOption::label)
                    .map(text -> election.text(text, ENGLISH))
                    .orElse("");
            options.add(Json.Obj.EMPTY
                    .with("id", option.option().text())
                    .with("label", label)
                    .with("votes", option.votes()));
        }
        return Json.Obj.EMPTY
                .with("id", contest.id().text())
                .with("title", election.text(contest.title(), ENGLISH))
                .with("options", options)
                .with("blank", count.blank())
                .with("undervotes", count.undervotes());
    }

    private Json.Obj chain(ChainCommand.Chain chain) {
        String replicaRoot = copies.stream()
                .filter(copy -> copy.origin().equals(chain.origin()))
                .map(ChainCommand.Chain::root)
                .findFirst()
                .orElse("");
        return Json.Obj.EMPTY
                .with("origin", chain.origin())
                .with("size", chain.size())
                .with("root", chain.root())
                .with("replica_root", replicaRoot);
    }
}
