package dev.parley.speech.google;

import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import java.io.IOException;

class RecognizerV1ContractTest extends RecognizerContract {

    RecognizerV1ContractTest() throws IOException {
        super(Api.V1);
    }
}
