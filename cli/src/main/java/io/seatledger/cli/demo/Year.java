package io.seatledger.cli.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * A believable year of a market, told to an empty service that lets its clock be set: hour by hour the clock goes forward, and
 * everybody does what they do in that hour. The same seed tells the same story; ids are made by the service.
 */
public final class Year {
    /** The seed of those who have no other. */
    public static final long SEED = 1;

    /** A year of this many events is told in less than a minute. */
    public static final long EVENTS = 25_000;

    /** Less than that is no year. */
    public static final long EVENTS_MIN = 1_000;

    private static final int DAYS = 365;

    private final String url;
    private final Path keysFile;
    private final Path mails;

    private Year(String url, Path keysFile, Path mails) {
        this.url = url;
        this.keysFile = keysFile;
        this.mails = mails;
    }

    /**
     * A year of the service at an address.
     *
     * @param keysFile its keys by role
     * @param mails where it writes its mails; where that is not to be read nobody redeems a link
     */
    public static Year at(String url, Path keysFile, Path mails) {
        return new Year(url, keysFile, mails);
    }

    /**
     * What year.
     *
     * @param events about so many
     * @param connections how much is done at a time
     */
    public record Wish(long events, long seed, int connections) {}

    /**
     * What was told.
     *
     * @param events of the log now
     * @param made how often what was done
     */
    public record Told(long events, Map<String, Long> made) {}

    /** Hears how far it is. */
    public interface Listener {
        /** Hears nothing. */
        Listener NONE = (day, events) -> {};

        /** That day is being told, and the log has so many events. */
        void reached(LocalDate day, long events);
    }

    /**
     * Tells it; afterwards the clock of the service is the real one, also when it breaks off.
     *
     * @throws RuntimeException with a sentence for people, when the service does not let it be told
     */
    public Told tell(Wish wish, Listener listener) {
        Voices voices = new Voices(url, keysFile);
        Instant end = Instant.now();
        Agenda agenda = new Agenda(LocalDate.ofInstant(end, ZoneOffset.UTC).minusDays(DAYS), end);
        Size size = Size.of(wish.events());
        Stage stage = new Stage(voices, agenda, new Cast(size.agents()), new People(), new Letters(mails));
        try (Players players = new Players(wish.connections())) {
            voices.clock(agenda.first().atStartOfDay().toInstant(ZoneOffset.UTC));
            new Opening(stage, players).play();
            new Trade(stage, size, wish.seed()).plan();
            new Refusals(stage).plan();
            new Mishaps(stage).plan();
            new Unfinished(stage).plan();
            play(stage, players, listener);
        } finally {
            voices.now();
        }
        return new Told(voices.position(), voices.made());
    }

    private static void play(Stage stage, Players players, Listener listener) {
        Optional<Agenda.Hour> next = stage.agenda().next();
        while (next.isPresent()) {
            Agenda.Hour hour = next.get();
            stage.voices().clock(hour.at());
            players.together(hour.threads().stream()
                    .<Runnable>map(thread -> () -> thread.forEach(scene -> scene.play(hour.at())))
                    .toList());
            listener.reached(
                    LocalDate.ofInstant(hour.at(), ZoneOffset.UTC),
                    stage.voices().position());
            next = stage.agenda().next();
        }
    }
}
