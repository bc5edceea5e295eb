package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the values that an answer brings are taken; the others are refused. */
final class Acceptance {

    private final Answers answers;
    private final Musts musts;

    Acceptance(Answers answers, Musts musts) {
        this.answers = answers;
        this.musts = musts;
    }

    /** What their types do not refuse, and then what the flow does not. */
    Map<Wanted, Object> of(Map<Wanted, Object> brought) throws EvaluationException {
        Map<Wanted, Object> accepted = new LinkedHashMap<>(brought);
        for (Map.Entry<Wanted, Object> entry : brought.entrySet()) {
            Wanted wanted = entry.getKey();
            Optional<String> refusal = wanted.type().refusal(entry.getValue(), answers.speaking());
            if (refusal.isPresent()) {
                accepted.remove(wanted);
                answers.refuse(wanted, unsaid(wanted, entry.getValue(), refusal.get()));
            }
        }
        for (Wanted wanted : List.copyOf(accepted.keySet())) {
            Map<String, Object> supposed = new HashMap<>();
            accepted.forEach((one, value) -> supposed.put(one.slot().name(), value));
            Set<String> there = musts.there();
            there.addAll(supposed.keySet());
            Optional<String> refusal =
                    musts.refusal(wanted, new Supposing(answers.spot().variables(), supposed), there);
            if (refusal.isPresent()) {
                accepted.remove(wanted);
                answers.refuse(wanted, refusal.get());
            }
        }
        return accepted;
    }

    /** A reason that does not say a secret: if it would, there is none but that nothing fitted. */
    private String unsaid(Wanted wanted, Object value, String reason) {
        boolean isSaid = reason.contains(value.toString()) || reason.contains(answers.said(wanted, value));
        return wanted.slot().secret() && isSaid ? answers.spot().own("no-match") : reason;
    }
}
