package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechSynthesizer;

/**
 * One synthesizer in two ways.
 *
 * @param keeping knows what has been spoken before
 * @param plain speaks what nobody may keep
 */
public record SynthesizerPair(SpeechSynthesizer keeping, SpeechSynthesizer plain) {}
