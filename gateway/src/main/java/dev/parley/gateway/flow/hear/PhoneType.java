package dev.parley.gateway.flow.hear;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.ibm.icu.util.ULocale;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A telephone number; becomes E.164. One that is as long as it must be is taken, whether or not it is in use. */
final class PhoneType extends ValueType {

    private static final int SHORTEST = 5;

    /** How sure it is that digits are meant that are no number: unasked, they are something else. */
    private static final double UNLIKELY = 0.4;

    PhoneType() {
        super(Kind.TEXT, "phone", Expected.DIGITS);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        List<DigitRuns.Run> runs = Corrected.runs(words, situation.language());
        List<Reading> found = new ArrayList<>();
        if (runs.isEmpty()) {
            return found;
        }
        runs.forEach(it -> add(found, it.digits(), it.from(), it.to(), situation));
        if (runs.size() > 1 && !Alternatives.among(runs, words, situation.language())) {
            String all = runs.stream().map(DigitRuns.Run::digits).collect(Collectors.joining());
            add(found, all, runs.getFirst().from(), runs.getLast().to(), situation);
        }
        if (found.isEmpty()) {
            String digits =
                    runs.stream().map(it -> it.digits().replace("+", "")).collect(Collectors.joining());
            found.add(new Reading(digits, runs.getFirst().from(), runs.getLast().to(), UNLIKELY));
        }
        return Ranked.of(found);
    }

    /** What is no number is digits alone, without the plus of one. */
    @Override
    public Optional<String> refusal(Object value, Situation situation) {
        String digits = value.toString();
        return digits.startsWith("+")
                ? Optional.empty()
                : Refusals.noNumber(situation.language(), reason(digits, situation.language()), said(value, situation));
    }

    private static String reason(String digits, Language language) {
        if (digits.length() < SHORTEST) {
            return "too-short";
        }
        try {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            return switch (phones.isPossibleNumberWithReason(phones.parse(digits, country(language)))) {
                case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> "too-short";
                case TOO_LONG -> "too-long";
                default -> "no-such";
            };
        } catch (NumberParseException none) {
            return none.getErrorType() == NumberParseException.ErrorType.TOO_LONG ? "too-long" : "no-such";
        }
    }

    private static void add(List<Reading> found, String digits, int from, int to, Situation situation) {
        parsed(digits, situation.language()).ifPresent(it -> {
            double certainty = PhoneNumberUtil.getInstance().isValidNumber(it) ? 1 : 0.8;
            found.add(new Reading(written(it), from, to, certainty));
        });
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return digits.matches("\\d+")
                ? Optional.of(parsed(digits, situation.language())
                        .map(PhoneType::written)
                        .orElse(digits))
                : Optional.empty();
    }

    private static Optional<PhoneNumber> parsed(String digits, Language language) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        if (digits.length() < SHORTEST) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = phones.parse(digits, country(language));
            return phones.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static String country(Language language) {
        String country = language.locale().getCountry();
        return country.isEmpty()
                ? ULocale.addLikelySubtags(ULocale.forLocale(language.locale())).getCountry()
                : country;
    }

    private static String written(PhoneNumber number) {
        return PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164);
    }
}
