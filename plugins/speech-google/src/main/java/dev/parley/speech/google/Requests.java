package dev.parley.speech.google;

import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.StreamingAudioConfig;
import com.google.cloud.texttospeech.v1.StreamingSynthesisInput;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeConfig;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeRequest;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;

/** What is asked of the service: audio in the call's own format, so that nobody resamples it. */
final class Requests {

    private final VoiceChoice voice;
    private final AudioFormat format;
    private final GoogleSynthesizerSettings settings;

    Requests(VoiceChoice voice, AudioFormat format, GoogleSynthesizerSettings settings) {
        this.voice = voice;
        this.format = format;
        this.settings = settings;
    }

    SynthesizeSpeechRequest unary(String text, boolean ssml) {
        SynthesisInput.Builder input = SynthesisInput.newBuilder();
        AudioConfig.Builder audio = AudioConfig.newBuilder()
                .setAudioEncoding(format.encoding() == Encoding.MULAW ? AudioEncoding.MULAW : AudioEncoding.LINEAR16)
                .setSampleRateHertz(format.rate());
        // Some voices refuse these even at their defaults.
        if (settings.speakingRate() != 1) {
            audio.setSpeakingRate(settings.speakingRate());
        }
        if (settings.pitch() != 0) {
            audio.setPitch(settings.pitch());
        }
        return SynthesizeSpeechRequest.newBuilder()
                .setInput(ssml ? input.setSsml(text) : input.setText(text))
                .setVoice(voice.params())
                .setAudioConfig(audio)
                .build();
    }

    /** The first request of a stream. */
    StreamingSynthesizeRequest opening() {
        StreamingAudioConfig.Builder audio = StreamingAudioConfig.newBuilder()
                .setAudioEncoding(format.encoding() == Encoding.MULAW ? AudioEncoding.MULAW : AudioEncoding.PCM)
                .setSampleRateHertz(format.rate());
        if (settings.speakingRate() != 1) {
            audio.setSpeakingRate(settings.speakingRate());
        }
        return StreamingSynthesizeRequest.newBuilder()
                .setStreamingConfig(StreamingSynthesizeConfig.newBuilder()
                        .setVoice(voice.params())
                        .setStreamingAudioConfig(audio))
                .build();
    }

    /** The other requests of a stream. */
    StreamingSynthesizeRequest piece(String text) {
        return StreamingSynthesizeRequest.newBuilder()
                .setInput(StreamingSynthesisInput.newBuilder().setText(text))
                .build();
    }
}
