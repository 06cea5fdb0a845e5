package org.psephos.desktop.gallery;

import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.shell.FrameViewModel;
import org.psephos.desktop.shell.StaffFrame;
import org.psephos.desktop.signin.Person;
import org.psephos.desktop.signin.ServerLook;
import org.psephos.desktop.signin.SignInService;
import org.psephos.desktop.signin.SignInView;
import org.psephos.desktop.signin.SignInViewModel;
import org.psephos.desktop.task.Tasks;

/// A sign-in screen for the pictures: its server refuses everybody and asks them to wait.
final class SampleSignIn implements SignInService {

    private final Observable<ServerLook> server;

    private SampleSignIn(ServerLook.State state) {
        server = new Observable<>(new ServerLook(state, "Estermar Town Hall", "b3417f2e"));
    }

    static void show(StaffFrame frame, FrameViewModel model, String what) {
        model.personProperty().set("");
        SignInService service = new SampleSignIn(what.equals("setup") ? ServerLook.State.NEW : ServerLook.State.READY);
        SignInViewModel signIn =
                new SignInViewModel(service, Tasks.byHand(), Time.system(), frame.words(), person -> {});
        frame.cover(new SignInView(signIn, SamplePages.say("Voter entry, Desk 2, Town Hall"), Tasks.byHand()));
        if (what.equals("signin")) {
            signIn.loginProperty().set("ruth.abebe");
            signIn.passphraseProperty().set("wrong passphrase");
            signIn.submit();
        }
    }

    @Override
    public Observable<ServerLook> server() {
        return server;
    }

    @Override
    public Outcome<Person> signIn(String login, char[] passphrase) {
        return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WAIT, "seconds", 15));
    }

    @Override
    public Outcome<Person> setUp(String code, String login, String fullName, char[] passphrase) {
        return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_CODE));
    }

    @Override
    public Outcome<Person> enrol(String code, String login, String fullName, char[] passphrase) {
        return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_CODE));
    }

    @Override
    public void lock() {}

    @Override
    public Outcome<Person> unlock(char[] passphrase) {
        return Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WRONG));
    }

    @Override
    public void signOut() {}
}
