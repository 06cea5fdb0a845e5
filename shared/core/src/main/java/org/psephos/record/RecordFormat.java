package org.psephos.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.psephos.record.BodyType.Member;
import org.psephos.record.BodyType.Presence;

/// Writes `docs/record-format.md`: the prose that stands beside this class, and the catalogue of kinds.
public final class RecordFormat {

    private RecordFormat() {}

    /// The whole page.
    public static String page() {
        StringBuilder page = new StringBuilder(prose());
        for (RecordKind kind : RecordKind.values()) {
            append(kind, page);
        }
        return page.toString();
    }

    private static void append(RecordKind kind, StringBuilder page) {
        String chains = kind.chains().stream().sorted().map(ChainKind::text).collect(Collectors.joining(", "));
        page.append("\n### `").append(kind.text()).append("`\n\n");
        page.append(kind.meaning()).append(". Chains: ").append(chains).append(".\n\n");
        page.append("| member | type | meaning |\n|---|---|---|\n");
        for (Member member : kind.body().members()) {
            page.append("| `").append(member.name()).append('`');
            page.append(member.presence() == Presence.OPTIONAL ? "?" : "").append(" | ");
            page.append(member.type().words())
                    .append(" | ")
                    .append(member.meaning())
                    .append(" |\n");
        }
        if (kind == RecordKind.ROLL_ENTRY) {
            page.append("\nThe record carries `priv`; no other kind does.\n");
        }
    }

    private static String prose() {
        try (InputStream in = Objects.requireNonNull(RecordFormat.class.getResourceAsStream("record-format.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
