package org.psephos.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.site.Role;
import org.psephos.testkit.HandTime;

class SignInViewModelTest {

    private static final Person RUTH = new Person(
            new OperatorId(UUID.fromString("2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2")),
            "ruth.abebe",
            "Ruth Abebe",
            List.of(Role.CLERK));

    private final HandTasks tasks = Tasks.byHand();
    private final HandTime time = new HandTime(Instant.parse("2026-11-29T08:00:00Z"));
    private final List<String> asked = new ArrayList<>();
    private final List<Person> arrived = new ArrayList<>();
    private Outcome<Person> answer = Outcome.done(RUTH);
    private final SignInViewModel model = new SignInViewModel(
            new Server(), tasks, time, Words.of(SignInViewModel.class, Locale.ENGLISH), arrived::add);

    @Test
    void theButtonWaitsForNameAndPassphrase() {
        assertThat(model.readyProperty().get()).isFalse();
        model.loginProperty().set("ruth.abebe");
        model.passphraseProperty().set("correct horse battery staple");
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void aRightPassphraseLetsInAndIsForgotten() {
        model.loginProperty().set(" ruth.abebe ");
        model.passphraseProperty().set("correct horse battery staple");
        model.submit();
        assertThat(arrived).containsExactly(RUTH);
        assertThat(asked).containsExactly("signIn ruth.abebe");
        assertThat(model.passphraseProperty().get()).isEmpty();
    }

    @Test
    void theWaitIsExplainedCountedAndEnds() {
        answer = Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WAIT, "seconds", 15));
        model.loginProperty().set("ruth.abebe");
        model.passphraseProperty().set("wrong");
        model.submit();
        assertThat(model.messageProperty().get().title()).isEqualTo("That was not right. Wait 15 seconds.");
        assertThat(model.waitSecondsProperty().get()).isEqualTo(15);
        model.passphraseProperty().set("again");
        model.submit();
        assertThat(asked).hasSize(1);
        time.advance(Duration.ofSeconds(4));
        tasks.turn();
        assertThat(model.waitSecondsProperty().get()).isEqualTo(11);
        time.advance(Duration.ofSeconds(11));
        tasks.turn();
        assertThat(model.waitSecondsProperty().get()).isZero();
        assertThat(model.messageProperty().get()).isEqualTo(Message.NONE);
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void theFirstAdministratorNeedsCodeNamesAndAGoodPassphraseTwice() {
        model.ask(SignInMode.SET_UP);
        model.loginProperty().set("ruth.abebe");
        model.fullNameProperty().set("Ruth Abebe");
        model.codeProperty().set("K7QF-2M4X-9TRD");
        model.passphraseProperty().set("harbour lantern quiet ropewalk");
        assertThat(model.readyProperty().get()).isFalse();
        model.repeatedProperty().set("harbour lantern quiet ropewalk");
        assertThat(model.readyProperty().get()).isTrue();
        model.submit();
        assertThat(asked).containsExactly("setUp K7QF-2M4X-9TRD ruth.abebe Ruth Abebe");
    }

    @Test
    void aLockedWindowAsksForThePassphraseOnly() {
        model.askToUnlock("Ruth Abebe");
        model.passphraseProperty().set("correct horse battery staple");
        model.submit();
        assertThat(asked).containsExactly("unlock");
    }

    @Test
    void anIdleWindowWarnsThenLocksAndUseKeepsItOpen() {
        List<String> told = new ArrayList<>();
        IdleLock idle =
                new IdleLock(time, tasks, Duration.ofMinutes(30), () -> told.add("warned"), () -> told.add("locked"));
        idle.start();
        time.advance(Duration.ofMinutes(28));
        idle.touch();
        tasks.turn();
        assertThat(told).isEmpty();
        time.advance(Duration.ofMinutes(29));
        tasks.turn();
        tasks.turn();
        assertThat(told).containsExactly("warned");
        time.advance(Duration.ofMinutes(1));
        tasks.turn();
        time.advance(Duration.ofMinutes(9));
        tasks.turn();
        assertThat(told).containsExactly("warned", "locked");
    }

    @Test
    void aPassphraseIsJudgedWithItsReason() {
        assertThat(PassphraseStrength.of("", "ruth").reason()).isEqualTo("none");
        assertThat(PassphraseStrength.of("short one", "ruth").reason()).isEqualTo("short");
        assertThat(PassphraseStrength.of("my name is ruth.abebe", "ruth.abebe").reason())
                .isEqualTo("name");
        assertThat(PassphraseStrength.of("aaaaaaaaaaaabb", "ruth").reason()).isEqualTo("repeats");
        assertThat(PassphraseStrength.of("password12345", "ruth").reason()).isEqualTo("common");
        assertThat(PassphraseStrength.of("ropewalk-lamp", "ruth").reason()).isEqualTo("fair");
        assertThat(PassphraseStrength.of("four odd quiet lamps", "ruth").reason())
                .isEqualTo("good");
    }

    private final class Server implements SignInService {

        private Outcome<Person> say(String what) {
            asked.add(what);
            return answer;
        }

        @Override
        public Observable<ServerLook> server() {
            return new Observable<>(ServerLook.UNKNOWN);
        }

        @Override
        public Outcome<Person> signIn(String login, char[] passphrase) {
            return say("signIn " + login);
        }

        @Override
        public Outcome<Person> setUp(String code, String login, String fullName, char[] passphrase) {
            return say("setUp " + code + " " + login + " " + fullName);
        }

        @Override
        public Outcome<Person> enrol(String code, String login, String fullName, char[] passphrase) {
            return say("enrol");
        }

        @Override
        public void lock() {
            asked.add("lock");
        }

        @Override
        public Outcome<Person> unlock(char[] passphrase) {
            return say("unlock");
        }

        @Override
        public void signOut() {
            asked.add("signOut");
        }
    }
}
