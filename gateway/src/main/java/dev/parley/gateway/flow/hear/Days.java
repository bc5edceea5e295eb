package dev.parley.gateway.flow.hear;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days as counted from another: what a day and a month without a year are, and what Friday is. */
final class Days {

    private static final int LEAP_CYCLE = 8;
    private static final int CENTURY = 2000;

    private Days() {}

    /** The next such day, today included; empty if there is none, as of the 31st of June. */
    static Optional<LocalDate> next(LocalDate today, int month, int day) {
        for (int i = 0; i <= LEAP_CYCLE; i++) {
            Optional<LocalDate> date = date(today.getYear() + i, month, day);
            if (date.isPresent() && !date.get().isBefore(today)) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The next day of a month with this number, today included. */
    static Optional<LocalDate> next(LocalDate today, int day) {
        LocalDate month = today.withDayOfMonth(1);
        for (int i = 0; i < 12; i++) {
            LocalDate candidate = month.plusMonths(i);
            Optional<LocalDate> date = date(candidate.getYear(), candidate.getMonthValue(), day);
            if (date.isPresent() && !date.get().isBefore(today)) {
                return date;
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A year of two digits is one of the 21st century. */
    static int year(int written) {
        return written < 100 ? CENTURY + written : written;
    }

    static LocalDate weekday(LocalDate today, int weekday) {
        return today.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
    }

    /** The weekday that is nearest to a day, but not gone by. */
    static LocalDate nearest(LocalDate day, int weekday, LocalDate today) {
        LocalDate after = weekdayOrToday(day, weekday);
        LocalDate before = after.minusWeeks(1);
        boolean isBefore =
                !before.isBefore(today) && ChronoUnit.DAYS.between(before, day) < ChronoUnit.DAYS.between(day, after);
        return isBefore ? before : after;
    }

    /** The last such weekday of a day's month. */
    static LocalDate last(LocalDate month, int weekday) {
        return month.with(TemporalAdjusters.lastInMonth(DayOfWeek.of(weekday)));
    }

    static LocalDate weekdayOrToday(LocalDate today, int weekday) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    }

    static LocalDate weekdayBefore(LocalDate today, int weekday) {
        return today.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    }

    /** A weekday of a week to come; weeks begin on Monday. */
    static LocalDate weekdayOfWeek(LocalDate today, int weekday, int weeks) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.plusWeeks(weeks).plusDays(weekday - 1L);
    }
}
