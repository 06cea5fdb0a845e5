package org.psephos.voterentry.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.screen.checkin.CheckInView;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.checkin.DeskActs;
import org.psephos.voterentry.screen.form.*;
import org.psephos.voterentry.screen.voters.*;
import org.psephos.voterentry.service.desk.Balance;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.Slip;
import org.psephos.voterentry.service.person.*;

/// Paints pages into picture files, for the eye: `Gallery OUT`.
public final class Gallery {

    private final Path out;
    private final String look;
    private final Say say;
    private final Theme theme;
    private final Estermar town = new Estermar();
    private final HandTasks tasks = Tasks.byHand();

    private Gallery(Path out, Locale locale, Theme theme) {
        this.out = out;
        this.theme = theme;
        this.look = locale.getLanguage() + (theme == Theme.DARK ? "-dark" : "");
        this.say = new Say(Words.of(Say.class, locale), town.room, town.names);
        town.people();
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Path out = Files.createDirectories(Path.of(args[0]));
        Platform.startup(() -> {
            try {
                new Gallery(out, Locale.ENGLISH, Theme.LIGHT).paint();
                new Gallery(out, Locale.forLanguageTag("ar"), Theme.LIGHT).paint();
                new Gallery(out, Locale.ENGLISH, Theme.DARK).paint();
            } catch (Throwable t) {
                t.printStackTrace();
            }
            done.countDown();
        });
        done.await();
        System.exit(0);
    }

    private void paint() throws Exception {
        CheckInViewModel page = new CheckInViewModel(
                new CheckInDesk(Estermar.DESK, town.room, town.roll, town.pollbook, town.pollbook, Chance.seeded(3)),
                town.pollbook,
                tasks,
                town.time);
        town.pollbook.balance().set(new Balance(104, 196, 412, 500, 196, 0, 1, 0, town.time.now()));
        CheckInView view = new CheckInView(page, say, acts());
        VoterId oksana = VoterId.of("00000001-0000-4000-8000-000000000000");
        view.onShow();
        shot(view, "a1-ready");
        page.queryProperty().set("and");
        shot(view, "a1-several");
        page.queryProperty().set("nobody at all");
        shot(view, "a1-nobody");
        page.scanned("psephos:ballot:" + oksana);
        shot(view, "a1-refused");
        page.back();
        page.scanned(oksana.toString());
        shot(view, "a2-found");
        page.confirm();
        page.scanned(oksana.toString());
        shot(view, "a2-slip");
        page.handedOut();
        shot(view, "a2-done");
        tasks.turn();
        town.time.advance(java.time.Duration.ofMinutes(255));
        page.scanned(oksana.toString());
        shot(view, "a3-already");
        page.scanned("00000005-0000-4000-8000-000000000000");
        shot(view, "a3-place");
        page.scanned("0000000a-0000-4000-8000-000000000000");
        shot(view, "a3-withdrawn");
        more();
    }

    private void more() throws Exception {
        RollEditor editor = new RollEditor(town.pollbook, town.room, town.roll, IdSource.from(Chance.seeded(4)));
        VotersViewModel voters = new VotersViewModel(town.roll, town.pollbook, editor, say::placeOf, tasks, town.time);
        VotersView list = new VotersView(voters, say, mock(VotersActs.class));
        list.onShow();
        voters.queryProperty().set("0");
        voters.selectedProperty().set(voters.rows().get(3));
        shot(list, "a5-voters");
        FormViewModel form = new FormViewModel(
                editor,
                (sheet, voter) -> Map.of(),
                mock(Drafts.class),
                new AlikeViewModel(town.roll, tasks),
                tasks,
                town.time,
                say.words().locale());
        FormView page = new FormView(form, say, mock(FormActs.class));
        form.addNew("André N’Diaye");
        form.values(PersonField.BORN).set("31.02.1979");
        form.left(PersonField.BORN);
        form.values(PersonField.PHONE).set("+48 600 100 205");
        shot(page, "a4-form");
        form.change(voters.rows().get(2).voter());
        form.values(PersonField.PHONE).set("+1");
        shot(page, "a4-change");
    }

    @SuppressWarnings("unchecked")
    private static <T> T mock(Class<T> type) {
        return (T) java.lang.reflect.Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) ->
                        method.getReturnType() == java.util.Optional.class ? java.util.Optional.empty() : null);
    }

    private DeskActs acts() {
        return new DeskActs() {
            @Override
            public void scan() {}

            @Override
            public void register(String name) {}

            @Override
            public void details(VoterId voter) {}

            @Override
            public void showQr(UUID id) {}

            @Override
            public Node qr(String text) {
                Region region = new Region();
                region.setMinSize(300, 300);
                region.setStyle("-fx-background-color: white; -fx-border-color: black;");
                return region;
            }

            @Override
            public void newSlip(CheckInViewModel page) {}

            @Override
            public void print(Slip slip, PlaceId place, StyleId style) {}
        };
    }

    private void shot(Region view, String name) throws Exception {
        StackPane root = new StackPane(view);
        if (say.words().texts().rightToLeft()) {
            root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        Scene scene = new Scene(root, 1084, 690);
        theme.dress(scene);
        scene.getStylesheets().add(Say.class.getResource("voterentry.css").toExternalForm());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        root.applyCss();
        root.layout();
        javax.imageio.ImageIO.write(
                SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                "png",
                out.resolve(name + "-" + look + ".png").toFile());
        stage.close();
        root.getChildren().clear();
    }
}
