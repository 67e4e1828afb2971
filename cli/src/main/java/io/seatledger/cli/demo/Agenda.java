package io.seatledger.cli.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happens when: scenes by the hours at which somebody is at work, four on weekdays and one on other days. Scenes of one
 * thread follow each other; others of the same hour do not wait for each other. What is due after the end does not happen.
 */
final class Agenda {
    private static final List<LocalTime> WORKDAY =
            List.of(LocalTime.of(8, 40), LocalTime.of(10, 50), LocalTime.of(13, 30), LocalTime.of(15, 55));
    private static final List<LocalTime> WEEKEND = List.of(LocalTime.of(11, 20));
    /** Hours are not sharp: each day they are some minutes later. */
    private static final int MINUTES = 50;

    private final NavigableMap<Instant, Map<String, List<Scene>>> hours = new TreeMap<>();
    private final LocalDate first;
    private final Instant end;
    private LocalDate lastDay = LocalDate.EPOCH;

    /** Threads of scenes for an hour. */
    record Hour(Instant at, List<List<Scene>> threads) {}

    /** Hours from {@code first} until before {@code end}. */
    Agenda(LocalDate first, Instant end) {
        this.first = first;
        this.end = end;
        for (LocalDate day = first; !day.isAfter(LocalDate.ofInstant(end, ZoneOffset.UTC)); day = day.plusDays(1)) {
            int later = (int) (day.toEpochDay() * 37 % MINUTES);
            for (LocalTime time : isWeekend(day) ? WEEKEND : WORKDAY) {
                Instant hour = day.atTime(time.plusMinutes(later)).toInstant(ZoneOffset.UTC);
                if (hour.isBefore(end)) {
                    hours.put(hour, new LinkedHashMap<>());
                }
            }
        }
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The first hour not before that instant, or the next one after the hour being played. */
    synchronized void at(Instant when, String thread, Scene scene) {
        Map.Entry<Instant, Map<String, List<Scene>>> hour = hours.ceilingEntry(when);
        if (hour != null) {
            hour.getValue().computeIfAbsent(thread, each -> new ArrayList<>()).add(scene);
        }
    }

    /** On so many days after the first, in the so many-th hour. */
    void on(int day, int hour, String thread, Scene scene) {
        Instant morning = first.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        at(morning.plus(Duration.ofHours(hour)), thread, scene);
    }

    /** So many days before the end. */
    void before(int days, String thread, Scene scene) {
        at(end.minus(Duration.ofDays(days)), thread, scene);
    }

    /** The next hour in which anything happens, or with which a day begins; it is taken off. Empty when the year is over. */
    synchronized Optional<Hour> next() {
        Map.Entry<Instant, Map<String, List<Scene>>> hour = hours.pollFirstEntry();
        while (hour != null && hour.getValue().isEmpty() && !begins(hour.getKey())) {
            hour = hours.pollFirstEntry();
        }
        return Optional.ofNullable(hour)
                .map(next -> new Hour(next.getKey(), List.copyOf(next.getValue().values())));
    }

    /** Whether a day begins with it, on which something may fall due. */
    private boolean begins(Instant hour) {
        LocalDate day = LocalDate.ofInstant(hour, ZoneOffset.UTC);
        boolean isNew = !day.equals(lastDay);
        lastDay = day;
        return isNew;
    }

    LocalDate first() {
        return first;
    }

    Instant end() {
        return end;
    }

    /** The day so many days before the last one; after it when negative. */
    LocalDate dayBefore(int days) {
        return LocalDate.ofInstant(end, ZoneOffset.UTC).minusDays(days);
    }

    /** How many days there are. */
    int days() {
        return (int) Duration.between(first.atStartOfDay().toInstant(ZoneOffset.UTC), end)
                .toDays();
    }
}
