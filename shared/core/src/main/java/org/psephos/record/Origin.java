package org.psephos.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psephos.common.ElectionId;
import org.psephos.common.Uuids;

/// The name of a chain (`docs/record-format.md` section 1): `<domain>/site/<kind>`, `<domain>/e/<election>/<kind>` or
/// `<domain>/e/<election>/<kind>/<shard>`. It is the origin line of checkpoints and the name of the log's key too.
///
/// @param text the name; ASCII without spaces and `+`, at most 200 bytes
public record Origin(String text) implements Comparable<Origin> {

    /// The longest name.
    public static final int LENGTH_MAX = 200;

    private static final String LABEL = "[A-Za-z0-9][A-Za-z0-9._-]*";
    private static final Pattern FORM =
            Pattern.compile("(" + LABEL + ")/(?:site/([a-z]+)|e/(" + LABEL + ")/([a-z]+)(?:/(" + LABEL + "))?)");

    public Origin {
        if (text.length() > LENGTH_MAX || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the name of a chain");
        }
    }

    /// The name in `text`, if it is one.
    public static Optional<Origin> parse(String text) {
        return text.length() <= LENGTH_MAX && FORM.matcher(text).matches()
                ? Optional.of(new Origin(text))
                : Optional.empty();
    }

    /// A chain beside the elections.
    ///
    /// @throws IllegalArgumentException when `kind` is none of those
    public static Origin ofSite(String domain, ChainKind kind) {
        if (!kind.ofSite()) {
            throw new IllegalArgumentException(kind.text() + " belongs to an election");
        }
        return new Origin(domain + "/site/" + kind.text());
    }

    /// A chain of one election.
    ///
    /// @throws IllegalArgumentException when `kind` is none of those
    public static Origin ofElection(String domain, ElectionId election, ChainKind kind) {
        if (!kind.ofElection()) {
            throw new IllegalArgumentException(kind.text() + " belongs to the site");
        }
        return new Origin(domain + "/e/" + election + "/" + kind.text());
    }

    /// The site's own name.
    public String domain() {
        return text.substring(0, text.indexOf('/'));
    }

    /// The last word before a shard: `votes`.
    public String kindText() {
        Matcher parts = parts();
        String ofSite = parts.group(2);
        return ofSite == null ? parts.group(4) : ofSite;
    }

    /// What the chain is about, if it is one of ours.
    public Optional<ChainKind> kind() {
        boolean site = isOfSite();
        return ChainKind.of(kindText()).filter(kind -> site ? kind.ofSite() : kind.ofElection());
    }

    /// Whether it stands beside the elections.
    public boolean isOfSite() {
        return parts().group(2) != null;
    }

    /// The election, when this is the chain of one whose id is a UUID.
    public Optional<ElectionId> election() {
        String label = parts().group(3);
        if (label == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ElectionId(Uuids.parseCanonical(label)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The name of the chain's file without its ending: the parts after the domain, joined by dots.
    public String fileStem() {
        return text.substring(text.indexOf('/') + 1).replace('/', '.');
    }

    private Matcher parts() {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("checked when made");
        }
        return matcher;
    }

    @Override
    public int compareTo(Origin other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
