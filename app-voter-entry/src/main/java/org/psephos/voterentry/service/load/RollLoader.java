package org.psephos.voterentry.service.load;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.roll.CsvEncoding;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.LineOutcome;
import org.psephos.roll.RollImport;
import org.psephos.roll.RollSearch;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollFill;

/// Imports a roll from a CSV file in three passes: a look at its beginning, a dry run over all lines, and the import of
/// the lines that are in order. Each pass reads the file anew, so memory does not grow with it.
public final class RollLoader {

    private static final int BATCH = 256;
    private static final int NOTE_EVERY = 2_048;

    private final RollSearch roll;
    private final RollEditor editor;
    private final ElectionRoom room;
    private final KnownPeople known;
    private final LoadMemory memory;
    private final Time time;

    /// @param roll the persons known so far
    /// @param known whether that is what the server knows
    /// @param memory of an import that ends early
    public RollLoader(
            RollSearch roll, RollEditor editor, ElectionRoom room, KnownPeople known, LoadMemory memory, Time time) {
        this.roll = roll;
        this.editor = editor;
        this.room = room;
        this.known = known;
        this.memory = memory;
        this.time = time;
    }

    /// Looks at the beginning of a file. Refused with `LOAD-FILE` when it cannot be read, `LOAD-FORMAT` when it is no
    /// text, `LOAD-EMPTY` and `LOAD-HEADINGS` when it has no headings.
    public Outcome<CsvFile> look(Path path) {
        try (InputStream in = Files.newInputStream(path);
                InputStream again = Files.newInputStream(path)) {
            return CsvFile.isNoText(in)
                    ? Outcome.refused(Problem.of(ErrorCode.LOAD_FORMAT))
                    : judged(CsvFile.look(again));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LOAD_FILE));
        }
    }

    private static Outcome<CsvFile> judged(CsvFile file) {
        if (file.headings().isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.LOAD_EMPTY));
        }
        return file.hasNoHeadings() ? Outcome.refused(Problem.of(ErrorCode.LOAD_HEADINGS)) : Outcome.done(file);
    }

    /// Looks at the beginning of a file in an encoding that the clerk has chosen.
    public Outcome<CsvFile> lookAs(CsvEncoding encoding, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return Outcome.done(CsvFile.lookAs(encoding, in));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LOAD_FILE));
        }
    }

    /// Says of every line what it would do; saves nothing. The roll is compared as the server has it now;
    /// `LOAD-OFFLINE` when it cannot be asked.
    ///
    /// @param file with the clerk's choice of columns
    /// @param control hears how far it is, in bytes, and may stop it
    public Outcome<DryRun> check(Path path, CsvFile file, DateOrder dates, LoadControl control) {
        List<DryRun.Line> lines = new ArrayList<>();
        int[] outside = {0};
        return known.catchUp()
                .then(size -> pass(path, file, dates, control::reached, outcome -> {
                    unlessStopped(control);
                    collect(outcome, lines);
                    outside[0] += isOutside(outcome) ? 1 : 0;
                }))
                .map(report -> new DryRun(report, outside[0], lines));
    }

    /// Keeps what is to be looked at, up to as many lines as a view holds.
    private static void collect(LineOutcome outcome, List<DryRun.Line> lines) {
        if (lines.size() >= Limits.STANDARD.logLinesMax()) {
            return;
        }
        switch (outcome) {
            case LineOutcome.Refused(int line, List<LineOutcome.Fault> faults) ->
                faults.forEach(fault -> lines.add(
                        new DryRun.Line(line, fault.column(), fault.found(), fault.problem(), DryRun.Verdict.REFUSED)));
            case LineOutcome.New fresh ->
                fresh.warnings()
                        .forEach(warning ->
                                lines.add(new DryRun.Line(fresh.line(), "", "", warning, DryRun.Verdict.NOTE)));
            case LineOutcome.Changed changed -> {}
            case LineOutcome.Same same -> {}
        }
    }

    /// Whether a person of the roll, known just as the line says, is missing on the list of this election.
    private boolean isOutside(LineOutcome outcome) {
        return outcome instanceof LineOutcome.Same(int line, VoterId voter)
                && !known.isListed(voter)
                && editor.mayList(voter);
    }

    /// Imports the lines that are in order, and says how many were; also when it ended early. What was imported stays:
    /// doing it again imports the rest, since every line is compared with what is there already.
    ///
    /// @param expected lines that the dry run found importable
    /// @param control hears how far it is, in lines, and may stop it
    public Loaded load(Path path, CsvFile file, DateOrder dates, int expected, LoadControl control) {
        try (RollFill fill = editor.fill(known::isListed)) {
            control.begins(fill);
            Batches batches = new Batches(String.valueOf(path.getFileName()), fill, expected, control);
            batches.note();
            Outcome<Integer> all = known.catchUp()
                    .then(size -> pass(path, file, dates, bytes -> {}, batches::take))
                    .then(report -> batches.flush());
            Outcome<Integer> rest = fill.finish();
            Optional<Problem> cut = Stream.of(all, rest)
                    .flatMap(each -> each instanceof Outcome.Refused<Integer> refusal
                            ? Stream.of(refusal.problem())
                            : Stream.empty())
                    .findFirst();
            if (cut.isEmpty()) {
                memory.forget();
            } else {
                batches.note();
            }
            return new Loaded(fill.done(), cut);
        }
    }

    /// An import that has not reached its end, also one that was cut off with this program.
    public Optional<LoadMemory.Unfinished> unfinished() {
        return memory.unfinished();
    }

    /// Somebody has seen that an import has not reached its end.
    public void forgetUnfinished() {
        memory.forget();
    }

    private Outcome<RollImport.Report> pass(
            Path path, CsvFile file, DateOrder dates, Consumer<Progress> progress, Consumer<LineOutcome> each) {
        LocalDate today =
                time.now().atZone(room.now().get().definition().polls().zone()).toLocalDate();
        RollImport run = new RollImport(
                file, dates, roll, today, room.now().get().definition().day());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            long size = Math.max(1, Files.size(path));
            AtomicLong read = new AtomicLong();
            return Outcome.done(run.run(counting(in, read), outcome -> {
                each.accept(outcome);
                progress.accept(new Progress(Math.min(size, read.get()), size));
            }));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LOAD_FILE));
        } catch (Stopped stopped) {
            return Outcome.refused(stopped.problem);
        }
    }

    private static void unlessStopped(LoadControl control) {
        if (control.isStopped()) {
            throw new Stopped(Problem.of(ErrorCode.LOAD_STOPPED));
        }
    }

    private static InputStream counting(InputStream in, AtomicLong read) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) {
                    read.incrementAndGet();
                }
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count > 0) {
                    read.addAndGet(count);
                }
                return count;
            }
        };
    }

    /// Ends a pass from within.
    private static final class Stopped extends RuntimeException {
        private final transient Problem problem;

        Stopped(Problem problem) {
            super(problem.code().text());
            this.problem = problem;
        }
    }

    private final class Batches {
        private final String name;
        private final RollFill fill;
        private final int expected;
        private final LoadControl control;
        private final List<LineOutcome> waiting = new ArrayList<>();
        private int noted;

        Batches(String name, RollFill fill, int expected, LoadControl control) {
            this.name = name;
            this.fill = fill;
            this.expected = expected;
            this.control = control;
        }

        void take(LineOutcome outcome) {
            unlessStopped(control);
            boolean brings =
                    outcome instanceof LineOutcome.New || outcome instanceof LineOutcome.Changed || isOutside(outcome);
            if (brings) {
                waiting.add(outcome);
                if (waiting.size() == BATCH) {
                    flush().match(done -> {}, problems -> {
                        throw new Stopped(problems.getFirst());
                    });
                }
            }
        }

        Outcome<Integer> flush() {
            Outcome<Integer> taken = fill.take(waiting);
            waiting.clear();
            control.reached(new Progress(fill.done(), Math.max(fill.done(), expected)));
            if (fill.done() - noted >= NOTE_EVERY) {
                note();
            }
            return taken;
        }

        void note() {
            noted = fill.done();
            memory.keep(new LoadMemory.Unfinished(name, noted, expected, time.now()));
        }
    }
}
