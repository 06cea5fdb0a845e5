package org.psephos.site;

import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.psephos.common.OperatorId;
import org.psephos.common.StationId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.json.Json;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordTime;

/// The bodies of records of the site's chains, written and read.
public final class SiteBodies {

    private SiteBodies() {}

    /// The body of a `trust.add`.
    ///
    /// @param place where it stands; may be empty
    public static Json.Obj trustAdd(PublicKey key, StationRole role, StationId station, String label, String place) {
        return key(Json.Obj.EMPTY, key)
                .with("role", role.text())
                .with("station", station.toString())
                .with("name", label)
                .with("place", place);
    }

    /// The body of a `trust.remove`.
    public static Json.Obj trustRemove(Digest key, String reason) {
        return Json.Obj.EMPTY.with("key", key.hex()).with("reason", reason);
    }

    /// The body of an `account.add`.
    public static Json.Obj accountAdd(OperatorId account, PublicKey key, Set<Role> roles) {
        return accountKey(account, key).with("roles", words(roles));
    }

    /// The body of an `account.key`.
    public static Json.Obj accountKey(OperatorId account, PublicKey key) {
        return key(Json.Obj.EMPTY, key).with("account", account.toString());
    }

    /// The body of an `account.change`.
    ///
    /// @param reason why; may be empty
    public static Json.Obj accountChange(OperatorId account, Set<Role> roles, Account.State state, String reason) {
        Json.Obj body = Json.Obj.EMPTY
                .with("account", account.toString())
                .with("roles", words(roles))
                .with("state", state == Account.State.ENABLED ? "enabled" : "disabled");
        return reason.isBlank() ? body : body.with("reason", reason.strip());
    }

    static TrustedKey trustedKey(RecordContent content, Digest by) {
        Json.Obj body = content.body();
        StationRole role = StationRole.of(body.text("role")).orElseThrow(IllegalArgumentException::new);
        return new TrustedKey(
                key(content),
                role,
                Set.of(role),
                StationId.of(body.text("station")),
                body.text("name"),
                body.text("place"),
                content.time(),
                body.has("until") ? RecordTime.parse(body.text("until")) : Instant.MAX,
                by);
    }

    static Account account(RecordContent content) {
        return Account.added(
                OperatorId.of(content.body().text("account")), key(content), roles(content), content.time());
    }

    /// @throws IllegalArgumentException when the key is none, or its fingerprint is another
    static PublicKey key(RecordContent content) {
        PublicKey key = PublicKey.of(Base64.getDecoder().decode(content.body().text("public")));
        if (!key.fingerprint().equals(Digest.ofHex(content.body().text("key")))) {
            throw new IllegalArgumentException("another fingerprint");
        }
        return key;
    }

    static Set<Role> roles(RecordContent content) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        content.body()
                .texts("roles")
                .forEach(word -> roles.add(Role.of(word).orElseThrow(IllegalArgumentException::new)));
        return roles;
    }

    static Account.State state(RecordContent content) {
        return content.body().text("state").equals("enabled") ? Account.State.ENABLED : Account.State.DISABLED;
    }

    private static Json.Obj key(Json.Obj body, PublicKey key) {
        return body.with("key", key.fingerprint().hex())
                .with("public", Base64.getEncoder().encodeToString(key.raw()));
    }

    private static List<Json> words(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .<Json>map(role -> new Json.Text(role.text()))
                .toList();
    }
}
