package dev.parley.gateway.flow.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static final URI SERVICE = URI.create("https://bookings.example.com/v1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | https://bookings.example.com/v1",
                "tables | https://bookings.example.com/v1/tables",
                "tables?day=2026-11-24&up=.. | https://bookings.example.com/v1/tables?day=2026-11-24&up=..",
                "?day=1 | https://bookings.example.com/v1?day=1",
                "a%2Fb/c%20d | https://bookings.example.com/v1/a%2Fb/c%20d",
                "a//b/ | https://bookings.example.com/v1/a//b/",
                "@evil.example | https://bookings.example.com/v1/@evil.example",
                "a..b/...x | https://bookings.example.com/v1/a..b/...x",
                "100%25/+1 | https://bookings.example.com/v1/100%25/+1",
                "m%C3%BCller | https://bookings.example.com/v1/m%C3%BCller",
                "müller | https://bookings.example.com/v1/m%C3%BCller",
            })
    void aPathComesBehindTheServicesAddress(String path, String address) throws Exception {
        assertThat(Address.of(SERVICE, path)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../admin",
                "tables/..",
                "tables/../../admin",
                "./tables",
                "%2e%2e/admin",
                "%2E%2E%2Fadmin",
                ".%2e/admin",
                "tables/%2e%2e%5cadmin",
                "tables\\..\\admin",
                "..;x=1/admin",
                "%252e%252e/admin",
                "%25252e%25252e/admin",
                "%2525252525252e/x",
                "//evil.example/",
                "/evil.example",
                "%2f%2fevil.example",
                "%2Fadmin",
                "tables#fragment",
                "two words",
                "a%0d%0aX: y",
                "a\u0000b",
                "a%00b",
                "100%",
            })
    void aPathThatMightLeadElsewhereIsRefused(String path) {
        assertThatThrownBy(() -> Address.of(SERVICE, path))
                .isInstanceOfSatisfying(
                        FailedFetch.class,
                        failed -> assertThat(failed.outcome()).isEqualTo(FetchOutcome.FORBIDDEN));
    }

    @Test
    void anAddressMayEndWithASlash() throws Exception {
        assertThat(Address.of(URI.create("http://localhost:81/"), "tables")).hasToString("http://localhost:81/tables");
        assertThat(Address.of(URI.create("http://localhost:81"), "")).hasToString("http://localhost:81");
    }
}
