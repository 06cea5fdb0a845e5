package org.psephos.controlpanel.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.psephos.controlpanel.service.ElectionLine;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.part.State;
import org.psephos.desktop.shell.FrameElection;
import org.psephos.desktop.shell.FrameViewModel;
import org.psephos.desktop.shell.PageSpec;
import org.psephos.desktop.shell.StaffFrame;
import org.psephos.desktop.shell.StationSign;
import org.psephos.desktop.theme.Words;

/// The pages of the control panel in the frame of every staff app.
public final class PanelWindow {

    private static final Set<String> COUNTED = Set.of("ballots", "voters", "votes");

    private final StaffFrame frame;
    private final FrameViewModel around;
    private final HealthViewModel health;
    private final LiveViewModel live;
    private final TallyViewModel tally;
    private final BalanceViewModel balance;
    private final PanelWords say;
    private final PanelActs acts;
    private final List<PageSpec> others;

    /// @param frame the window's frame
    /// @param around what stands around the page
    /// @param acts what pages open above them
    /// @param others further pages, before the server's
    public PanelWindow(
            StaffFrame frame,
            FrameViewModel around,
            HealthViewModel health,
            LiveViewModel live,
            TallyViewModel tally,
            BalanceViewModel balance,
            PanelWords say,
            PanelActs acts,
            List<PageSpec> others) {
        this.frame = frame;
        this.around = around;
        this.health = health;
        this.live = live;
        this.tally = tally;
        this.balance = balance;
        this.say = say;
        this.acts = acts;
        this.others = List.copyOf(others);
    }

    /// Fills the frame: pages, strip, title bar.
    public void fill() {
        List<PageSpec> pages = new ArrayList<>(List.of(
                page("overview", "home", 1, () -> new OverviewView(health, live, balance, say)),
                page("live", "activity", 1, () -> new LiveView(live, say.words(), acts)),
                page("stations", "server", 1, () -> new StationsView(health, say, acts))
                        .counting(count(facts -> facts.stations().size())),
                page("chains", "git-commit", 1, () -> new ChainsView(health, live, say))
                        .counting(count(facts -> facts.chains().size())),
                page("copies", "copy", 1, () -> new CopiesView(health, say)).counting(count(PanelWindow::hosts)),
                page("tally", "bar-chart-2", 2, () -> new TallyView(tally, say))));
        pages.addAll(others);
        pages.add(page("server", "power", 3, () -> new ServerView(health, say, acts, this::askToStop)));
        frame.pages(pages);
        health.facts().subscribe(this::strip);
        health.silent().subscribe(this::strip);
        say.words().textsProperty().subscribe(this::strip);
        tally.election().subscribe(this::title);
        tally.election().subscribe(this::balance);
        health.facts().subscribe(this::balance);
        balance();
        health.facts().subscribe(this::elections);
        health.facts().subscribe(this::records);
    }

    /// The list is read again with each record about an election: the foot names the ballot that holds now.
    private void elections(Optional<ServerFacts> before, Optional<ServerFacts> now) {
        long known = before.map(PanelWindow::ballots).orElse(0L);
        if (now.filter(facts -> ballots(facts) != known || tally.elections().isEmpty())
                .isPresent()) {
            tally.load();
        }
    }

    /// Asked again with each answer: the chains of an election may become known here after its name.
    private void balance() {
        tally.election().get().map(ElectionLine::id).ifPresentOrElse(balance::show, balance::showNone);
    }

    /// How many records the election of the tally has.
    private void records(Optional<ServerFacts> now) {
        String chosen = tally.election().get().map(line -> line.id().toString()).orElse("");
        now.ifPresent(facts -> tally.heard(
                facts.chains().stream()
                        .filter(chain -> chain.election().equals(chosen) && COUNTED.contains(chain.kind()))
                        .mapToLong(chain -> chain.size())
                        .sum(),
                facts.at()));
    }

    private static long ballots(ServerFacts facts) {
        return facts.chains().stream()
                .filter(chain -> chain.kind().equals("ballots"))
                .mapToLong(chain -> chain.size())
                .sum();
    }

    private PageSpec page(String id, String icon, int group, Supplier<Region> make) {
        return PageSpec.of(id, icon, say.words().text("nav." + id), make).in(group);
    }

    private ObservableValue<String> count(java.util.function.ToIntFunction<ServerFacts> number) {
        return Bindings.createStringBinding(
                () -> health.facts()
                        .get()
                        .map(facts -> String.valueOf(number.applyAsInt(facts)))
                        .orElse(""),
                health.facts());
    }

    private static int hosts(ServerFacts facts) {
        return (int)
                facts.copies().stream().map(ServerFacts.Copy::host).distinct().count();
    }

    private void strip() {
        Words words = say.words();
        health.facts()
                .get()
                .ifPresent(facts -> around.station()
                        .setAll(
                                up(facts),
                                new StationSign(
                                        "records",
                                        "zap",
                                        words.get(
                                                "strip.records",
                                                "count",
                                                facts.status().accepted()),
                                        State.IDLE),
                                new StationSign(
                                        "copies",
                                        "copy",
                                        words.get("strip.copies", "count", hosts(facts)),
                                        copies(facts))));
    }

    /// A server that does not answer is not said to be up, whatever it was at the last answer.
    private StationSign up(ServerFacts facts) {
        return health.silent().get()
                ? new StationSign(
                        "up", "server", say.words().get("strip.silent", "time", say.clock(facts.at())), State.BAD)
                : new StationSign(
                        "up",
                        "server",
                        say.words()
                                .get(
                                        "strip.up",
                                        "time",
                                        say.clock(facts.status().started())),
                        facts.status().state().equals("running") ? State.OK : State.WARN);
    }

    /// No copy is nothing to be glad of; one with another history is an alarm.
    private State copies(ServerFacts facts) {
        if (facts.copies().isEmpty() || health.silent().get()) {
            return State.IDLE;
        }
        if (facts.copies().stream().anyMatch(copy -> copy.standing() == ServerFacts.Standing.OTHER)) {
            return State.BAD;
        }
        return health.alarms().stream().anyMatch(alarm -> alarm.key().equals("alarm.behind")) ? State.WARN : State.OK;
    }

    private void title(Optional<ElectionLine> chosen) {
        chosen.ifPresent(line -> {
            around.electionProperty().set(FrameElection.of(line.definition(), say.words()));
            around.ballotProperty().set(line.fingerprint().shortForm());
        });
    }

    private void askToStop() {
        Words words = say.words();
        Decision.ask(frame.overlay(), "server.ask", words.text("server.stop.ask"))
                .says(words.text("server.stop.detail"))
                .safe(words.text("server.stop.no"), () -> {})
                .danger(words.text("server.stop.yes"), health::end)
                .open();
    }
}
