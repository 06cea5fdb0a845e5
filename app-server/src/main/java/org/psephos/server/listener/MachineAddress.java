package org.psephos.server.listener;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.psephos.client.ServerAddress;

/// An address of this machine under which a listening server can be found.
///
/// @param address what another machine is told
/// @param network the interface, as the operating system calls it; may be empty
/// @param own whether only programs on this machine can use it
public record MachineAddress(ServerAddress address, String network, boolean own) {

    /// The addresses of a server, those for other machines first; at least one.
    ///
    /// @param bound where the server listens
    public static List<MachineAddress> of(InetSocketAddress bound) {
        List<MachineAddress> all = new ArrayList<>();
        if (bound.getAddress().isAnyLocalAddress()) {
            all.addAll(interfaces(bound.getPort()));
        } else {
            all.add(of(bound.getAddress(), "", bound.getPort()));
        }
        if (all.isEmpty()) {
            all.add(of(InetAddress.getLoopbackAddress(), "", bound.getPort()));
        }
        all.sort(Comparator.comparing(MachineAddress::own)
                .thenComparing(each -> each.address().host().contains(":"))
                .thenComparing(each -> each.address().host()));
        return List.copyOf(all);
    }

    private static List<MachineAddress> interfaces(int port) {
        List<MachineAddress> all = new ArrayList<>();
        try {
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                if (network.isUp()) {
                    network.inetAddresses()
                            .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                            .forEach(address -> all.add(of(address, network.getDisplayName(), port)));
                }
            }
        } catch (SocketException e) {
            return List.of();
        }
        return all;
    }

    private static MachineAddress of(InetAddress address, String network, int port) {
        String host = address.getHostAddress().replaceFirst("%.*", "");
        return new MachineAddress(new ServerAddress(host, port), network, address.isLoopbackAddress());
    }
}
