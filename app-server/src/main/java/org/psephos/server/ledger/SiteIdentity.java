package org.psephos.server.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.SiteId;
import org.psephos.crypto.PrivateFile;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// Who this site is: made at the first start, never changed afterwards, because chain names hold the domain.
///
/// @param site the site's id
/// @param domain the first part of every chain's name
public record SiteIdentity(SiteId site, String domain) {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,78}[a-z0-9])?");

    public SiteIdentity {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("a site's name is 1 to 80 signs of a-z, 0-9, dot and hyphen");
        }
    }

    /// Whether `name` may be a site's name.
    public static boolean isDomain(String name) {
        return DOMAIN.matcher(name).matches();
    }

    /// Reads the identity of a folder, or makes it.
    ///
    /// @param wished the name given at the start; empty for `<first 8 hex of the id>.psephos.invalid`
    /// @return refused with `SITE-NAME` when another name was given at the first start, or the name is none
    static Outcome<SiteIdentity> of(Path file, String wished, IdSource ids) throws IOException {
        if (!wished.isEmpty() && !isDomain(wished)) {
            return Outcome.refused(Problem.of(ErrorCode.SITE_NAME, "site", wished));
        }
        if (Files.exists(file)) {
            return read(file)
                    .then(known -> wished.isEmpty() || wished.equals(known.domain())
                            ? Outcome.done(known)
                            : Outcome.refused(Problem.of(ErrorCode.SITE_NAME, "site", known.domain())));
        }
        SiteId site = new SiteId(ids.next());
        SiteIdentity made = new SiteIdentity(site, wished.isEmpty() ? site.shortForm() + ".psephos.invalid" : wished);
        PrivateFile.create(
                file,
                CanonicalJson.write(Json.Obj.EMPTY.with("site", site.toString()).with("domain", made.domain())));
        return Outcome.done(made);
    }

    private static Outcome<SiteIdentity> read(Path file) throws IOException {
        try {
            Json.Obj json = CanonicalJson.parseObject(Files.readAllBytes(file));
            return Outcome.done(new SiteIdentity(SiteId.of(json.text("site")), json.text("domain")));
        } catch (JsonException | IllegalArgumentException e) {
            return Outcome.refused(
                    Problem.of(ErrorCode.LEDGER_DAMAGED, "origin", "site.json").with("where", "the file"));
        }
    }
}
