package org.psephos.cli.bench;

import picocli.CommandLine.Command;

/// `psephos bench NAME`: measures one thing and says against which bar.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures one thing and says against which bar.",
        subcommands = {AppendBench.class, ImportBench.class, KillBench.class, RollSearchBench.class, StartBench.class})
public final class BenchCommand {}
