package dev.parley.speech.google;

import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import java.io.IOException;

class RecognizerV2ContractTest extends RecognizerContract {

    RecognizerV2ContractTest() throws IOException {
        super(Api.V2);
    }
}
