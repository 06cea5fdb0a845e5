package org.psephos.qr;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psephos.common.ElectionId;
import org.psephos.common.Id;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.common.Uuids;
import org.psephos.common.VoterId;

/// Reads the texts of codes (`docs/protocol.md`, codes).
final class CodeText {

    private static final String OURS = "psephos:";
    private static final Pattern PRINT = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern JOIN = Pattern.compile(
            "join:(\\[[0-9a-fA-F:.]+]|[^:\\s]{1,253}):([0-9]{1,5})" + ":([0-9a-fA-F]{64}):([A-Za-z0-9_-]{1,128})");
    private static final Pattern ENROL = Pattern.compile("([^:\\s]{2,40}):([0-9A-Za-z-]{16,24})");
    private static final int PORT_MAX = 65_535;
    private static final int LONGEST = 1_024;

    private CodeText() {}

    static Scanned read(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return new Scanned.Unknown(text);
        }
        try {
            if (PRINT.matcher(stripped).matches()) {
                return new Scanned.Print(stripped.toLowerCase(Locale.ROOT));
            }
            return stripped.regionMatches(true, 0, OURS, 0, OURS.length())
                    ? ours(stripped.substring(OURS.length()), text)
                    : new Scanned.AnyId(Uuids.parse(stripped));
        } catch (IllegalArgumentException e) {
            return new Scanned.Unknown(text);
        }
    }

    private static Scanned ours(String rest, String text) {
        int colon = rest.indexOf(':');
        String kind = colon < 0 ? rest : rest.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = rest.substring(colon + 1);
        return switch (kind) {
            case "voter" -> id(value, VoterId::of);
            case "ballot" -> id(value, ElectionId::of);
            case "vote" -> id(value, RecordId::of);
            case "site" -> id(value, SiteId::of);
            case "operator" -> id(value, OperatorId::of);
            case "station" -> id(value, StationId::of);
            case "slip" -> slip(value);
            case "join" -> join(rest);
            case "enrol" -> enrol(value);
            default -> new Scanned.Unknown(text);
        };
    }

    private static Scanned id(String value, Function<String, Id> read) {
        return new Scanned.OfKind(read.apply(value));
    }

    private static Scanned slip(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3 || !CODE.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException("not a slip");
        }
        return new Scanned.Slip(ElectionId.of(parts[0]), VoterId.of(parts[1]), parts[2]);
    }

    private static Scanned enrol(String value) {
        Matcher matcher = ENROL.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an invitation");
        }
        return new Scanned.Enrol(matcher.group(1), matcher.group(2));
    }

    private static Scanned join(String rest) {
        Matcher matcher = JOIN.matcher(rest);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > PORT_MAX) {
            throw new IllegalArgumentException("not an invitation");
        }
        String host = matcher.group(1).replace("[", "").replace("]", "");
        return new Scanned.Join(
                host, Integer.parseInt(matcher.group(2)), matcher.group(3).toLowerCase(Locale.ROOT), matcher.group(4));
    }
}
