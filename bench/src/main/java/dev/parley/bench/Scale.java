package dev.parley.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an axis reaches from and to, and where it has its ticks: at multiples of one, two or five of a power of ten.
 *
 * @param ticks rising; the first and the last are the ends
 */
record Scale(boolean logarithmic, List<BigDecimal> ticks) {

    private static final int[] STEPS = {1, 2, 5};
    private static final int MOST_STEPS = 6;

    /** A logarithmic axis has ticks at one, two and five over three powers of ten at most, then at one. */
    private static final int MOST_TICKS = 3 * STEPS.length + 1;

    static Scale of(Axis axis, double least, double most) {
        if (axis.logarithmic()) {
            return logarithmic(least, most);
        }
        // Where all is zero, up to one.
        return linear(Math.min(least, 0), least == 0 && most == 0 ? 1 : Math.max(most, 0));
    }

    /** Where a value lies: 0 at the low end, 1 at the high one. */
    double fraction(double value) {
        double low = ticks.getFirst().doubleValue();
        double high = ticks.getLast().doubleValue();
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** A number in plain digits, with a comma between thousands. */
    static String text(BigDecimal number) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
    }

    private static Scale linear(double least, double most) {
        BigDecimal step = step(stepBeside((most - least) / MOST_STEPS, true));
        long first = Math.round(Math.floor(least / step.doubleValue() + 1e-9));
        long last = Math.round(Math.ceil(most / step.doubleValue() - 1e-9));
        List<BigDecimal> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return new Scale(false, List.copyOf(ticks));
    }

    private static Scale logarithmic(double least, double most) {
        int first = stepBeside(least, false);
        int last = Math.max(first + 1, stepBeside(most, true));
        int every = 1;
        if (last - first >= MOST_TICKS) {
            every = STEPS.length * Math.ceilDiv(last - first, STEPS.length * MOST_TICKS);
            first = every * Math.floorDiv(first, every);
            last = every * Math.ceilDiv(last, every);
        }
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = first; i <= last; i += every) {
            ticks.add(step(i));
        }
        return new Scale(true, List.copyOf(ticks));
    }

    /** The steps in order: …, 0.5, 1 (the zeroth), 2, 5, 10, … */
    private static BigDecimal step(int index) {
        return BigDecimal.valueOf(STEPS[Math.floorMod(index, STEPS.length)])
                .scaleByPowerOfTen(Math.floorDiv(index, STEPS.length));
    }

    /** The step next to a value: the least that reaches it, or the greatest that does not pass it. */
    private static int stepBeside(double value, boolean reaching) {
        int index = STEPS.length * (int) Math.floor(Math.log10(value)) - 1;
        while (step(index + 1).doubleValue() <= value * (1 + 1e-9)) {
            index++;
        }
        return reaching && step(index).doubleValue() < value * (1 - 1e-9) ? index + 1 : index;
    }
}
