package org.psephos.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.StationId;
import org.psephos.common.Time;
import org.psephos.crypto.SigningKey;
import org.psephos.site.StationRole;

class JoinDeskTest {

    private final Chance chance = Chance.seeded(5);
    private final IdSource ids = IdSource.from(chance);
    private final JoinDesk desk = new JoinDesk(Time.system(), chance, Limits.STANDARD);

    @Test
    void nobodyTakesAllThePlacesAtTheDoor() {
        int half = Limits.STANDARD.joinRequestsMax() / 2;
        for (int i = 0; i < half; i++) {
            assertThat(desk.ask(from("192.0.2.1:" + (40_000 + i)))).isEqualTo(JoinDesk.Answer.WAITS);
        }
        assertThat(desk.ask(from("192.0.2.1:50000"))).isEqualTo(JoinDesk.Answer.FULL);
        assertThat(desk.ask(from("192.0.2.2:50000"))).isEqualTo(JoinDesk.Answer.WAITS);
        assertThat(desk.ask(desk.waiting().getFirst()))
                .as("who waits keeps the place")
                .isEqualTo(JoinDesk.Answer.WAITS);
    }

    private JoinDesk.Waiting from(String source) {
        return new JoinDesk.Waiting(
                SigningKey.generate(chance).publicKey(),
                new StationId(ids.next()),
                "Kiosk",
                StationRole.KIOSK,
                source,
                Time.system().now());
    }
}
