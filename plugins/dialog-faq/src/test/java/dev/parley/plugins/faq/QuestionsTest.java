package dev.parley.plugins.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    private static final Questions SHOP = new Questions(shop());

    /** What the demonstration's shop is asked, as in {@code conf/parley.yaml}. */
    private static Map<String, String> shop() {
        Map<String, String> answers = new LinkedHashMap<>();
        List.of(
                        "what are your opening hours",
                        "when are you open",
                        "what time do you open",
                        "when do you close today",
                        "are you open on sunday")
                .forEach(question -> answers.put(question, "hours"));
        List.of(
                        "where are you",
                        "where are you located",
                        "what is your address",
                        "where is the shop",
                        "how do I find you",
                        "how do I get to the store")
                .forEach(question -> answers.put(question, "location"));
        List.of("where can I park my car", "is there a car park", "do you have parking")
                .forEach(question -> answers.put(question, "parking"));
        List.of(
                        "do you deliver",
                        "how much is delivery",
                        "how long does delivery take",
                        "can you bring the plants to my home",
                        "do you ship orders")
                .forEach(question -> answers.put(question, "delivery"));
        List.of(
                        "can I return something",
                        "how do I return a plant",
                        "can I get my money back",
                        "what is your return policy",
                        "do you give refunds")
                .forEach(question -> answers.put(question, "returns"));
        List.of(
                        "how can I pay",
                        "do you take credit cards",
                        "can I pay with cash",
                        "which payment methods do you accept")
                .forEach(question -> answers.put(question, "payment"));
        return answers;
    }

    @Test
    void everyKnownQuestionIsAnsweredInItsOwnWords() {
        shop().forEach((question, answer) ->
                assertThat(SHOP.answer(question, 0.95)).as(question).contains(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "hours, hello what time are you open tomorrow",
        "hours, could you tell me your opening times please",
        "hours, when do you close",
        "hours, are you open on saturdays",
        "hours, when does the store open",
        "location, where is your store",
        "location, where exactly are you located",
        "location, I need your address please",
        "location, hi um how do I find your shop",
        "parking, is there any parking near the shop",
        "parking, where do I leave my car",
        "parking, can I park there for free",
        "delivery, how much does it cost to have something delivered",
        "delivery, do you also deliver to other cities",
        "delivery, what does shipping cost",
        "returns, I would like to return a plant that I bought last week",
        "returns, how do I get a refund",
        "returns, can I have my money back",
        "payment, can I pay by card",
        "payment, do you accept credit cards",
        "payment, is it okay to pay cash",
    })
    void otherWordsForTheSameAreUnderstood(String answer, String question) {
        assertThat(SHOP.answer(question, 0.5)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "hours, what are your opening ours",
        "hours, what are you're opening hour's",
        "delivery, do you delivers",
        "delivery, how much is the deliverance",
        "returns, can i returned something",
        "payment, do you take credits card",
        "location, what is your addresses",
    })
    void whatTheRecognizerMishearsIsForgiven(String answer, String question) {
        assertThat(SHOP.answer(question, 0.5)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do you sell elephants",
                "what is the capital of france",
                "I want to speak to a manager",
                "do you have any jobs",
                "when is your birthday",
                "where is the nearest hospital",
                "who are you",
                "how are you",
                "can you tell me a joke",
                "is the blue garden hose in stock",
                "",
                "!?",
            })
    void whatItDoesNotKnowItDoesNotAnswer(String question) {
        assertThat(SHOP.answer(question, 0.5)).isEmpty();
    }

    @Test
    void otherAlphabetsWorkToo() {
        Questions questions = new Questions(Map.of("wann öffnet ihr", "um neun", "где вы", "тут"));
        assertThat(questions.answer("wann öffnet der laden", 0.5)).contains("um neun");
        assertThat(questions.answer("а где вы", 0.5)).contains("тут");
    }
}
