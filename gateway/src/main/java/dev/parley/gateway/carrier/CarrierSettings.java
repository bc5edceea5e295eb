package dev.parley.gateway.carrier;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the carrier behaves where its contract leaves a choice. Immutable: the {@code with} methods return copies.
 *
 * @param playoutBound how much audio of the bot the carrier holds, at least 20 ms; default 10 s
 * @param l16Order the byte order of 16-bit samples on the wire; default little-endian
 * @param depthUnit the unit of the audio buffer's depth in notices; default bytes
 * @param keyPress how long the caller holds a key; default 100 ms
 * @param keyGap the pause between two keys; default 100 ms
 * @param endStreamHonoured whether the bot's wish to end the stream ends it; default false, as the platform documents
 * @param closeGrace how long the bot may take to close its side once the call is over; default 5 s
 * @param loops how many threads carry all calls, at least 1; default 1
 * @param trustedCertificates a PEM file of those to trust on TLS connections; default those the JDK trusts
 */
public record CarrierSettings(
        Duration playoutBound,
        ByteOrder l16Order,
        DepthUnit depthUnit,
        Duration keyPress,
        Duration keyGap,
        boolean endStreamHonoured,
        Duration closeGrace,
        int loops,
        Optional<Path> trustedCertificates) {

    public static final CarrierSettings DEFAULTS = new CarrierSettings(
            Duration.ofSeconds(10),
            ByteOrder.LITTLE_ENDIAN,
            DepthUnit.BYTES,
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            false,
            Duration.ofSeconds(5),
            1,
            Optional.empty());

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the bound or the number of loops is too small
     */
    public CarrierSettings {
        if (playoutBound.compareTo(Duration.ofMillis(20)) < 0) {
            throw new IllegalArgumentException("playout bound " + playoutBound + " is under 20 ms");
        }
        if (loops < 1) {
            throw new IllegalArgumentException("loops " + loops + " is under 1");
        }
    }

    public CarrierSettings withPlayoutBound(Duration changed) {
        return new CarrierSettings(
                changed,
                l16Order,
                depthUnit,
                keyPress,
                keyGap,
                endStreamHonoured,
                closeGrace,
                loops,
                trustedCertificates);
    }

    public CarrierSettings withL16Order(ByteOrder changed) {
        return new CarrierSettings(
                playoutBound,
                changed,
                depthUnit,
                keyPress,
                keyGap,
                endStreamHonoured,
                closeGrace,
                loops,
                trustedCertificates);
    }

    public CarrierSettings withDepthUnit(DepthUnit changed) {
        return new CarrierSettings(
                playoutBound,
                l16Order,
                changed,
                keyPress,
                keyGap,
                endStreamHonoured,
                closeGrace,
                loops,
                trustedCertificates);
    }

    public CarrierSettings withKeys(Duration press, Duration gap) {
        return new CarrierSettings(
                playoutBound,
                l16Order,
                depthUnit,
                press,
                gap,
                endStreamHonoured,
                closeGrace,
                loops,
                trustedCertificates);
    }

    public CarrierSettings withEndStreamHonoured(boolean changed) {
        return new CarrierSettings(
                playoutBound, l16Order, depthUnit, keyPress, keyGap, changed, closeGrace, loops, trustedCertificates);
    }

    public CarrierSettings withCloseGrace(Duration changed) {
        return new CarrierSettings(
                playoutBound,
                l16Order,
                depthUnit,
                keyPress,
                keyGap,
                endStreamHonoured,
                changed,
                loops,
                trustedCertificates);
    }

    public CarrierSettings withLoops(int changed) {
        return new CarrierSettings(
                playoutBound,
                l16Order,
                depthUnit,
                keyPress,
                keyGap,
                endStreamHonoured,
                closeGrace,
                changed,
                trustedCertificates);
    }

    public CarrierSettings withTrustedCertificates(Path changed) {
        return new CarrierSettings(
                playoutBound,
                l16Order,
                depthUnit,
                keyPress,
                keyGap,
                endStreamHonoured,
                closeGrace,
                loops,
                Optional.of(changed));
    }
}
