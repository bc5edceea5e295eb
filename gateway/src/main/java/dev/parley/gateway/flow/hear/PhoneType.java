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

    PhoneType() {
        super(Kind.TEXT, "phone", Expected.DIGITS);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        List<DigitRuns.Run> runs = Corrected.runs(words, situation.language());
        List<Reading> found = new ArrayList<>();
        runs.forEach(it -> add(found, it.digits(), it.from(), it.to(), situation));
        if (runs.size() > 1 && !Alternatives.among(runs, words, situation.language())) {
            String all = runs.stream().map(DigitRuns.Run::digits).collect(Collectors.joining());
            add(found, all, runs.getFirst().from(), runs.getLast().to(), situation);
        }
        return Ranked.of(found);
    }

    private static void add(List<Reading> found, String digits, int from, int to, Situation situation) {
        parsed(digits, situation.language()).ifPresent(it -> {
            double certainty = PhoneNumberUtil.getInstance().isValidNumber(it) ? 1 : 0.8;
            found.add(new Reading(written(it), from, to, certainty));
        });
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return digits.matches("\\d+") ? parsed(digits, situation.language()).map(PhoneType::written) : Optional.empty();
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
