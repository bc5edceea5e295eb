package dev.parley.gateway.flow.speak;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Into which groups a telephone number falls. */
final class Phones {

    /** The country's code, and the groups that follow. */
    record Parts(int country, List<String> groups) {}

    private Phones() {}

    static Optional<Parts> parts(String number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = phones.parse(number, null);
            String written = phones.format(parsed, PhoneNumberFormat.INTERNATIONAL);
            String prefix = "+" + parsed.getCountryCode();
            List<String> groups = Arrays.stream(
                            written.substring(prefix.length()).split("\\D+"))
                    .filter(it -> !it.isEmpty())
                    .toList();
            return Optional.of(new Parts(parsed.getCountryCode(), groups));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
