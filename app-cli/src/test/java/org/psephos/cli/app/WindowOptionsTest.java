package org.psephos.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What programs with a window are told.
class WindowOptionsTest {

    private static WindowOptions of(String... words) {
        WindowCommands.ControlPanel command = new WindowCommands.ControlPanel();
        new CommandLine(command).parseArgs(words);
        return command.options();
    }

    @Test
    void aServerInsideListensOnThisMachineOnlyUnlessItIsSaid() {
        assertThat(of().listenOrHere().getAddress().isLoopbackAddress()).isTrue();
        assertThat(of("--listen", ":7443").listenOrHere()).isEqualTo(new InetSocketAddress(7443));
        assertThat(of("--listen", "127.0.0.1:7000").listenOrHere())
                .isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), 7000));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> of("--listen", "everywhere")).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> of("--listen", ":many")).isInstanceOf(ParameterException.class);
    }
}
