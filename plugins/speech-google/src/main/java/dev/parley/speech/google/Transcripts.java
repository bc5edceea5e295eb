package dev.parley.speech.google;

import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes transcripts of what one gRPC stream reports, with times counted from the start of the call's stream. */
final class Transcripts {

    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final Duration offset;
    private Duration earliest;

    /** @param offset where the gRPC stream began in the call's stream */
    Transcripts(Duration offset) {
        this.offset = offset;
        earliest = offset;
    }

    /**
     * The finals of one response, and behind them one interim of all that is not final.
     *
     * @param sent how much audio the gRPC stream has got
     */
    List<Transcript> of(Heard heard, Duration sent) {
        heard.speechBegan().ifPresent(began -> earliest = later(earliest, offset.plus(began)));
        List<Transcript> transcripts = new ArrayList<>();
        StringBuilder interim = new StringBuilder();
        List<Word> interimWords = new ArrayList<>();
        Duration interimEnd = Duration.ZERO;
        for (Heard.Result result : heard.results()) {
            if (result.isFinal()) {
                Duration end = end(result, sent);
                if (!result.text().isBlank()) {
                    transcripts.add(transcript(result.text(), true, result.confidence(), end, shifted(result.words())));
                }
                earliest = later(earliest, end);
            } else {
                interim.append(result.text());
                interimWords.addAll(shifted(result.words()));
                interimEnd = later(interimEnd, end(result, sent));
            }
        }
        if (!interim.toString().isBlank()) {
            transcripts.add(transcript(interim.toString(), false, 1, interimEnd, interimWords));
        }
        return transcripts;
    }

    private Transcript transcript(String text, boolean isFinal, double confidence, Duration end, List<Word> words) {
        Duration start = words.isEmpty() ? earliest : words.getFirst().start();
        return new Transcript(
                GAPS.matcher(text.strip()).replaceAll(" "), isFinal, confidence, start, later(start, end), words);
    }

    private Duration end(Heard.Result result, Duration sent) {
        return offset.plus(result.end().isZero() ? sent : result.end());
    }

    private List<Word> shifted(List<Word> words) {
        return words.stream().map(word -> word.later(offset)).toList();
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
