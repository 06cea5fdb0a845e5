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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.LineOutcome;
import org.psephos.roll.RollImport;
import org.psephos.roll.RollSearch;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.person.RollEditor;

/// Imports a roll from a CSV file in three passes: a look at its beginning, a dry run over all lines, and the import of
/// the lines that are in order. Each pass reads the file anew, so memory does not grow with it.
public final class RollLoader {

    private static final int BATCH = 512;

    private final RollSearch roll;
    private final RollEditor editor;
    private final ElectionRoom room;
    private final Time time;

    /// @param roll the persons known so far
    public RollLoader(RollSearch roll, RollEditor editor, ElectionRoom room, Time time) {
        this.roll = roll;
        this.editor = editor;
        this.room = room;
        this.time = time;
    }

    /// Looks at the beginning of a file. Refused with `LOAD-FILE` when it cannot be read, `LOAD-EMPTY` when it has no
    /// headings.
    public Outcome<CsvFile> look(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            CsvFile file = CsvFile.look(in);
            return file.headings().isEmpty() ? Outcome.refused(Problem.of(ErrorCode.LOAD_EMPTY)) : Outcome.done(file);
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LOAD_FILE));
        }
    }

    /// Says of every line what it would do; saves nothing.
    ///
    /// @param file with the clerk's choice of columns
    /// @param progress told from this thread, in bytes
    public Outcome<DryRun> check(Path path, CsvFile file, DateOrder dates, Consumer<Progress> progress) {
        List<DryRun.Line> lines = new ArrayList<>();
        return pass(path, file, dates, progress, outcome -> collect(outcome, lines))
                .map(report -> new DryRun(report, lines));
    }

    private static void collect(LineOutcome outcome, List<DryRun.Line> lines) {
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

    /// Imports the lines that are in order. What was imported before an interruption stays; doing it again imports the
    /// rest, since a dry run tells what is there already.
    ///
    /// @param expected lines that the dry run found importable
    /// @param progress told from this thread, in lines
    public Outcome<Integer> load(Path path, CsvFile file, DateOrder dates, int expected, Consumer<Progress> progress) {
        Batches batches = new Batches(expected, progress);
        Outcome<RollImport.Report> read = pass(path, file, dates, ignored -> {}, batches::take);
        return read.then(report -> batches.finish());
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
        private final int expected;
        private final Consumer<Progress> progress;
        private final List<LineOutcome> waiting = new ArrayList<>();
        private int done;

        Batches(int expected, Consumer<Progress> progress) {
            this.expected = expected;
            this.progress = progress;
        }

        void take(LineOutcome outcome) {
            boolean saves = outcome instanceof LineOutcome.New || outcome instanceof LineOutcome.Changed;
            if (saves) {
                waiting.add(outcome);
                if (waiting.size() == BATCH) {
                    flush().match(ignored -> {}, problems -> {
                        throw new Stopped(problems.getFirst());
                    });
                }
            }
        }

        private Outcome<Integer> flush() {
            Outcome<Integer> written = editor.load(waiting);
            done += waiting.size();
            waiting.clear();
            progress.accept(new Progress(done, Math.max(done, expected)));
            return written;
        }

        Outcome<Integer> finish() {
            return waiting.isEmpty() ? Outcome.done(done) : flush().map(ignored -> done);
        }
    }
}
