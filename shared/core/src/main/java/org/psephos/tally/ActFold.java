package org.psephos.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;

/// Two-person acts as a pure fold: an act is in force when enough different officials have signed it, the proposer
/// counting as the first. The same person twice counts once. A signature must repeat the proposal's digest.
final class ActFold {

    /// How many different persons an act needs.
    static final int STRENGTH = 2;

    private final Authority authority;
    private final List<Exceptional> exceptions = new ArrayList<>();

    private ActFold(Authority authority) {
        this.authority = authority;
    }

    static Acts fold(
            Collection<Judged<Statement.Proposed>> proposals,
            Collection<Judged<Statement.Signed>> signatures,
            Authority authority) {
        ActFold fold = new ActFold(authority);
        Map<RecordId, List<Judged<Statement.Signed>>> byAct = signatures.stream()
                .collect(Collectors.groupingBy(each -> each.says().act(), TreeMap::new, Collectors.toList()));
        List<Act> acts = new ArrayList<>();
        proposals.stream().sorted(Comparator.comparing(Judged::stamp)).forEach(proposal -> {
            List<Judged<Statement.Signed>> found = byAct.remove(proposal.id());
            acts.add(fold.act(proposal, found == null ? List.of() : found));
        });
        byAct.values().forEach(strays -> strays.forEach(stray -> fold.out(VoidReason.ACT_TARGET, stray)));
        return new Acts(acts, fold.exceptions.stream().sorted().toList());
    }

    private Act act(Judged<Statement.Proposed> proposal, List<Judged<Statement.Signed>> signatures) {
        Statement.Proposed says = proposal.says();
        Set<OperatorId> persons = new LinkedHashSet<>();
        authority.official(proposal.record()).ifPresent(persons::add);
        Stamp last = proposal.stamp();
        List<Judged<Statement.Signed>> inOrder =
                signatures.stream().sorted(Comparator.comparing(Judged::stamp)).toList();
        for (Judged<Statement.Signed> signature : inOrder) {
            var person = authority.official(signature.record());
            if (person.isEmpty() || !signature.says().digest().equals(says.digest())) {
                out(person.isEmpty() ? VoidReason.SIGNER : VoidReason.ACT_TARGET, signature);
            } else if (!persons.add(person.get())) {
                out(VoidReason.SAME_PERSON, signature);
            } else if (persons.size() <= STRENGTH) {
                last = signature.stamp().notBefore(last.time());
            }
        }
        return new Act(
                proposal.id(),
                proposal.record().origin(),
                says.act(),
                says.digest(),
                says.words(),
                says.target(),
                proposal.stamp(),
                List.copyOf(persons),
                STRENGTH,
                last);
    }

    private void out(VoidReason reason, Judged<?> judged) {
        exceptions.add(Exceptional.of(reason, judged));
    }
}
