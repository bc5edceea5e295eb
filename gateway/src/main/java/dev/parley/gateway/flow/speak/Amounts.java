package dev.parley.gateway.flow.speak;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeUnit;
import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers, amounts and durations as the CLDR has them. ICU is not touched before what only it can say. */
final class Amounts {

    private static final int DECIMALS = 10;

    private Amounts() {}

    static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value == 0 ? 0 : value);
    }

    static String ordinal(long value, Locale locale) {
        return new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.ORDINAL).format(value);
    }

    /** An amount with its currency's name; without a currency, that of the language's country. */
    static String money(double value, Optional<Currency> currency, Locale locale) {
        com.ibm.icu.util.Currency unit = currency.map(it -> com.ibm.icu.util.Currency.getInstance(it.getCurrencyCode()))
                .orElseGet(() ->
                        com.ibm.icu.util.Currency.getInstance(ULocale.addLikelySubtags(ULocale.forLocale(locale))));
        boolean whole = value == Math.rint(value);
        var format = NumberFormatter.withLocale(locale).unit(unit).unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
        return (whole ? format.precision(Precision.integer()) : format)
                .format(value)
                .toString();
    }

    static String duration(Duration duration, Locale locale) {
        List<Measure> parts = new ArrayList<>();
        Duration length = duration.abs();
        part(parts, length.toDaysPart(), MeasureUnit.DAY);
        part(parts, length.toHoursPart(), MeasureUnit.HOUR);
        part(parts, length.toMinutesPart(), MeasureUnit.MINUTE);
        part(parts, length.toSecondsPart(), MeasureUnit.SECOND);
        if (parts.isEmpty()) {
            parts.add(new Measure(0, MeasureUnit.SECOND));
        }
        return MeasureFormat.getInstance(locale, FormatWidth.WIDE).formatMeasures(parts.toArray(Measure[]::new));
    }

    private static void part(List<Measure> parts, long count, TimeUnit unit) {
        if (count != 0) {
            parts.add(new Measure(count, unit));
        }
    }
}
