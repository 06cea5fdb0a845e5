package org.psephos.controlpanel.screen.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.psephos.common.OperatorId;
import org.psephos.common.StationId;
import org.psephos.controlpanel.screen.MachineNames;
import org.psephos.controlpanel.service.AuditLine;
import org.psephos.controlpanel.service.SiteNames;
import org.psephos.crypto.Digest;
import org.psephos.desktop.theme.Moments;
import org.psephos.desktop.theme.Words;
import org.psephos.election.TextFold;

/// Events in words: who, where, what, about whom, how it ended.
public final class AuditWords {

    private static final int SHORT = 8;

    private final Words words;
    private final Moments moments;

    /// @param app the app's words, with the names of the roles
    /// @param moments for times
    public AuditWords(Words app, Moments moments) {
        this.words = app.or(AuditView.class);
        this.moments = moments;
    }

    Words words() {
        return words;
    }

    AuditRow row(AuditLine line, SiteNames names) {
        AuditTopic topic = AuditTopic.of(line.event());
        String who = line.account().map(account -> person(account, names)).orElseGet(() -> words.get("audit.nobody"));
        String where = line.station()
                .map(station -> machine(station, names).orElseGet(station::shortForm))
                .orElseGet(() -> words.get("audit.server"));
        String key = "audit.event." + line.event();
        String what = words.texts().has(key) ? words.get(key) : line.event();
        String about = about(line, names);
        String outcomeKey = "audit.outcome." + line.outcome();
        String outcome = words.texts().has(outcomeKey) ? words.get(outcomeKey) : line.outcome();
        String all = Stream.of(who, where, what, about, outcome, line.event(), line.subject(), detail(line))
                .collect(Collectors.joining(" "));
        return new AuditRow(
                line,
                topic,
                moments.brief(line.time()),
                who,
                where,
                what,
                about,
                outcome,
                AuditTopic.state(line.event(), line.done()),
                TextFold.fold(all));
    }

    private Optional<String> machine(StationId station, SiteNames names) {
        return names.machine(station).map(label -> MachineNames.machine(label, words.texts()));
    }

    private static String person(OperatorId account, SiteNames names) {
        return names.person(account).orElseGet(account::shortForm);
    }

    /// The subject by its name, else short.
    private String about(AuditLine line, SiteNames names) {
        String subject = line.subject();
        Optional<UUID> uuid = uuid(subject);
        if (uuid.isPresent()) {
            return names.person(new OperatorId(uuid.get()))
                    .or(() -> machine(new StationId(uuid.get()), names))
                    .orElseGet(() -> subject.substring(0, SHORT));
        }
        if (subject.matches("[0-9a-f]{64}")) {
            return names.signer(Digest.ofHex(subject))
                    .map(signer -> MachineNames.machine(signer.name(), words.texts()))
                    .filter(name -> !name.isEmpty())
                    .orElseGet(() -> subject.substring(0, SHORT));
        }
        return subject.substring(subject.lastIndexOf('/') + 1);
    }

    /// The id that a subject is.
    static Optional<UUID> uuid(String subject) {
        return subject.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(subject))
                : Optional.empty();
    }

    /// The detail of a change of an account: `disabled clerk operator`, in words.
    String detail(AuditLine line) {
        if (!line.event().equals("account.changed") || line.detail().isEmpty()) {
            return line.detail();
        }
        String[] parts = line.detail().split(" ");
        String state = words.get("audit.detail." + parts[0]);
        String roles = Stream.of(parts)
                .skip(1)
                .map(role -> words.get("role." + role))
                .collect(Collectors.joining(words.get("audit.and")));
        return roles.isEmpty() ? state : state + words.get("audit.and") + roles;
    }

    String moment(AuditLine line) {
        return moments.brief(line.time());
    }
}
