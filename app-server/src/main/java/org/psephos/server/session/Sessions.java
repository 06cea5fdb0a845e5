package org.psephos.server.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.psephos.common.Limits;
import org.psephos.common.OperatorId;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.site.SiteState;
import org.psephos.site.TrustedKey;
import org.psephos.wire.access.Caller;
import org.psephos.wire.access.Standing;

/// Every open connection, and what each may count as. Thread-safe.
public final class Sessions {

    private final Supplier<SiteState> site;
    private final Time time;
    private final Duration sessionMax;
    private final Set<Session> open = ConcurrentHashMap.newKeySet();
    private final Map<Digest, Seen> seen = new ConcurrentHashMap<>();

    /// What a machine did since the server started.
    ///
    /// @param changed when it connected or left last
    /// @param program what its program called itself
    /// @param clockDifferenceMillis its clock minus ours at its last greeting
    /// @param records records that it brought
    public record Seen(String changed, String program, long clockDifferenceMillis, AtomicLong records) {

        static final Seen NEVER = new Seen("", "", 0, new AtomicLong());
    }

    /// @param site accounts and trust list as they are now
    /// @param time the clock
    /// @param limits how long a sign-in lasts
    public Sessions(Supplier<SiteState> site, Time time, Limits limits) {
        this.site = site;
        this.time = time;
        this.sessionMax = limits.staffSessionMax();
    }

    /// A machine connected.
    public void opened(Session session) {
        open.add(session);
        note(session);
    }

    /// Notes the greeting or the end of a connection.
    public void note(Session session) {
        seen.compute(
                session.key().fingerprint(),
                (key, before) -> new Seen(
                        time.now().toString(),
                        session.program(),
                        session.clockDifferenceMillis(),
                        before == null ? new AtomicLong() : before.records()));
    }

    /// A connection ended.
    public void closed(Session session) {
        if (open.remove(session)) {
            session.end();
            note(session);
        }
    }

    /// Forgets connections that ended before anybody could say so: those that are older than `grace` and not alive.
    public void keepOnly(Set<Session> alive, Duration grace) {
        open.stream()
                .filter(session ->
                        !alive.contains(session) && session.since().plus(grace).isBefore(time.now()))
                .forEach(this::closed);
    }

    /// A machine brought a record.
    public void brought(Digest key) {
        seen(key).records().incrementAndGet();
    }

    /// What is known of a machine.
    public Seen seen(Digest key) {
        return seen.getOrDefault(key, Seen.NEVER);
    }

    /// The open connections of a key.
    public List<Session> of(Digest key) {
        return open.stream()
                .filter(session -> session.key().fingerprint().equals(key))
                .toList();
    }

    /// How many connections are open.
    public int count() {
        return open.size();
    }

    /// What a connection counts as now: the trust list and the accounts are asked each time.
    public Caller caller(Session session) {
        SiteState now = site.get();
        Optional<TrustedKey> trusted = now.trusted(session.key().fingerprint(), time.now());
        if (trusted.isEmpty()) {
            return Caller.stranger();
        }
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        trusted.get().role().machineRole().ifPresent(roles::add);
        Optional<Session.Person> person = session.person().filter(this::lasts);
        if (person.isEmpty()) {
            return new Caller(Standing.BEFORE_SIGN_IN, roles);
        }
        Optional<Account> account = now.account(person.get().account());
        account.ifPresent(known -> roles.addAll(known.roles()));
        boolean enabled =
                account.filter(known -> known.state() == Account.State.ENABLED).isPresent();
        if (!enabled) {
            return new Caller(Standing.DISABLED, roles);
        }
        return new Caller(person.get().lock() == Session.Lock.LOCKED ? Standing.LOCKED : Standing.SIGNED_IN, roles);
    }

    /// Who is signed in there and counts.
    public Optional<OperatorId> personAt(Session session) {
        return session.person().filter(this::lasts).map(Session.Person::account);
    }

    /// Ends every connection whose key is trusted no longer.
    ///
    /// @return the keys whose connections were ended
    public Set<Digest> endUntrusted() {
        SiteState now = site.get();
        Set<Digest> ended = ConcurrentHashMap.newKeySet();
        for (Session session : open) {
            Digest key = session.key().fingerprint();
            if (session.wasTrusted() && now.trusted(key, time.now()).isEmpty()) {
                ended.add(key);
                session.peer().close("untrusted");
            }
        }
        return ended;
    }

    private boolean lasts(Session.Person person) {
        return time.ticks() - person.sinceTicks() < sessionMax.toNanos();
    }
}
