package org.psephos.voterentry.service.person;

import java.util.List;
import java.util.Optional;
import org.psephos.common.Observable;
import org.psephos.common.VoterId;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;

/// The roll as this desk knows it. Thread-safe; searching may take some milliseconds.
public interface Roll {

    /// A voter of the roll.
    Optional<RollVoter> voter(VoterId voter);

    /// The voters that match: name parts in any order without case and accents, voter number, id or its first signs,
    /// telephone. An empty query matches everybody, by name.
    ///
    /// @param most how many voters to hand over; the count is exact whatever it is
    Found search(String query, RollFilter filter, int most);

    /// Persons of the roll who may be the one on this sheet, most alike first.
    ///
    /// @param apart a voter who is not compared, as the one who is being changed
    List<Alike> alike(Person sheet, VoterId apart);

    /// How many voters there are; changes with each new one.
    Observable<Integer> size();

    /// What a search found.
    ///
    /// @param voters the first ones, best first
    /// @param total how many match
    /// @param of how many there are
    record Found(List<RollVoter> voters, int total, int of) {

        public Found {
            voters = List.copyOf(voters);
        }
    }

    /// A person who may be the same.
    ///
    /// @param voter who
    /// @param agrees the fields that agree
    record Alike(RollVoter voter, List<PersonField> agrees) {

        public Alike {
            agrees = List.copyOf(agrees);
        }
    }
}
