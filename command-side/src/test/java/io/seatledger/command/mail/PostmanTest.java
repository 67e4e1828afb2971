package io.seatledger.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.KeyEncryptionKey;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanTest {
    @TempDir
    private Path directory;

    private Outbox outbox;
    private final Carrier carrier = new Carrier();

    @BeforeEach
    void open() {
        outbox = new Outbox(directory);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    /** Takes mails, or says why not. */
    private static final class Carrier implements Delivery {
        private final Map<String, Integer> carried = new ConcurrentHashMap<>();
        private final List<String> messageIds = new ArrayList<>();
        private Outcome answer = Outcome.SENT;
        private boolean fallsOver;

        @Override
        public Duration atMost() {
            return Duration.ofMinutes(1);
        }

        @Override
        public synchronized Map<String, Outcome> deliver(Map<String, MimeMessage> mails) {
            Map<String, Outcome> outcomes = new HashMap<>();
            mails.forEach((mailId, mail) -> {
                carried.merge(mailId, 1, Integer::sum);
                messageIds.add(messageIdOf(mail));
                outcomes.put(mailId, answer);
            });
            if (fallsOver) {
                throw new IllegalStateException("power cut");
            }
            return outcomes;
        }

        private static String messageIdOf(MimeMessage mail) {
            try {
                return mail.getMessageID();
            } catch (jakarta.mail.MessagingException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void round() {
        outbox.postman(carrier).round();
    }

    private void roundAfter(Duration pause) {
        outbox.clock.turn(pause);
        round();
    }

    @Nested
    class AMailThatIsTaken {
        @Test
        void is_sent_once_and_its_content_is_forgotten() {
            String mail = outbox.queue("link");
            round();
            roundAfter(Duration.ofDays(1));
            assertThat(outbox.row(mail)).isEqualTo("SENT 1 null empty");
            assertThat(carrier.carried).containsExactly(Map.entry(mail, 1));
            assertThat(outbox.told).isEmpty();
        }

        @Test
        void goes_with_all_others_that_are_due() {
            for (int i = 0; i < 45; i++) {
                outbox.queue("link");
            }
            round();
            assertThat(carrier.carried).hasSize(45);
        }

        @Test
        void goes_once_however_many_postmen_there_are() throws Exception {
            for (int i = 0; i < 100; i++) {
                outbox.queue("link");
            }
            ExecutorService postmen = Executors.newFixedThreadPool(4);
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rounds.add(postmen.submit(PostmanTest.this::round));
            }
            for (Future<?> each : rounds) {
                each.get(30, TimeUnit.SECONDS);
            }
            postmen.shutdown();
            assertThat(carrier.carried)
                    .hasSize(100)
                    .allSatisfy((mail, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Nested
    class AMailThatIsNotTaken {
        @Test
        void is_tried_again_after_a_pause_that_grows() {
            carrier.answer = Outcome.later("busy");
            String mail = outbox.queue("link");
            round();
            assertThat(outbox.row(mail)).isEqualTo("QUEUED 1 busy content");
            roundAfter(Duration.ofMillis(999));
            assertThat(outbox.row(mail)).isEqualTo("QUEUED 1 busy content");
            roundAfter(Duration.ofMillis(1));
            assertThat(outbox.row(mail)).isEqualTo("QUEUED 2 busy content");
            roundAfter(Duration.ofMillis(3_999));
            assertThat(outbox.row(mail)).isEqualTo("QUEUED 2 busy content");
            carrier.answer = Outcome.SENT;
            roundAfter(Duration.ofMillis(1));
            assertThat(outbox.row(mail)).isEqualTo("SENT 3 null empty");
        }

        @Test
        void is_given_up_after_the_eighth_attempt_and_that_is_recorded_with_its_seat() {
            carrier.answer = Outcome.later("busy");
            String mail = outbox.queue("link");
            for (int attempt = 0; attempt < 12; attempt++) {
                roundAfter(Duration.ofHours(1));
            }
            assertThat(carrier.carried).containsExactly(Map.entry(mail, 8));
            assertThat(outbox.row(mail)).isEqualTo("FAILED 8 busy empty");
            assertThat(outbox.told).containsExactly(mail + ' ' + Outbox.SEAT + " busy");
        }

        @Test
        void is_given_up_at_once_when_it_was_refused_for_good() {
            carrier.answer = Outcome.never("unknown");
            String mail = outbox.queue("link");
            round();
            assertThat(outbox.row(mail)).isEqualTo("FAILED 1 unknown empty");
            assertThat(outbox.told).hasSize(1);
        }

        @Test
        void is_recorded_later_when_that_does_not_work_now_and_is_not_tried_again() {
            carrier.answer = Outcome.never("unknown");
            outbox.recorderIsAway = true;
            String mail = outbox.queue("link");
            round();
            roundAfter(Duration.ofMinutes(1));
            assertThat(outbox.row(mail)).isEqualTo("QUEUED 1 unknown empty");
            outbox.recorderIsAway = false;
            roundAfter(Duration.ofMinutes(1));
            assertThat(outbox.row(mail)).isEqualTo("FAILED 1 unknown empty");
            assertThat(outbox.told).hasSize(3);
            assertThat(carrier.carried).containsExactly(Map.entry(mail, 1));
        }

        @Test
        void is_given_up_when_its_address_is_none() {
            String mail = outbox.queue(new RedemptionMail("a@b@c", "A", "B", "c", null, "link", null));
            round();
            assertThat(outbox.row(mail)).startsWith("FAILED 1 The address is none");
        }
    }

    @Nested
    class ASenderThatFallsOver {
        @Test
        void leaves_its_mails_to_the_next_who_sends_them_under_the_same_message_id() {
            String mail = outbox.queue("link");
            carrier.fallsOver = true;
            assertThatThrownBy(PostmanTest.this::round).hasMessage("power cut");
            carrier.fallsOver = false;
            roundAfter(Duration.ofSeconds(59));
            assertThat(carrier.carried).containsExactly(Map.entry(mail, 1));
            roundAfter(Duration.ofSeconds(1));
            assertThat(outbox.row(mail)).isEqualTo("SENT 2 null empty");
            assertThat(carrier.messageIds)
                    .containsExactly('<' + mail + "@seats.example.org>", '<' + mail + "@seats.example.org>");
        }
    }

    @Nested
    class AMailInAnotherState {
        @Test
        void stays_dropped_when_it_was_dropped_on_its_way() {
            String mail = outbox.queue("link");
            Delivery erasing = new Delivery() {
                @Override
                public Duration atMost() {
                    return Duration.ofMinutes(1);
                }

                @Override
                public Map<String, Outcome> deliver(Map<String, MimeMessage> mails) {
                    outbox.database
                            .jdbc()
                            .sql("update mail.outbox set state = 'DROPPED', sealed = null")
                            .update();
                    return Map.of(mail, Outcome.SENT);
                }
            };
            outbox.postman(erasing).round();
            assertThat(outbox.row(mail)).isEqualTo("DROPPED 1 null empty");
        }

        @Test
        void waits_when_another_key_sealed_it() {
            KeyEncryptionKey other = KeyEncryptionKey.in(DataDirectory.at(directory.resolve("other")));
            String mail = outbox.queue("link");
            byte[] foreign = new LetterSeal(other).seal(mail, Outbox.invitation("link"));
            outbox.database
                    .jdbc()
                    .sql("update mail.outbox set sealed = ?")
                    .param(foreign)
                    .update();
            round();
            assertThat(outbox.row(mail))
                    .startsWith("QUEUED 1 The mail cannot be opened")
                    .endsWith("content");
        }
    }
}
