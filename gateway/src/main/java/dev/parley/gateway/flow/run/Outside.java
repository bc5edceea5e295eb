package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.service.Services;

/**
 * Whom flows ask, and to whom they leave calls.
 *
 * @param services the web services
 * @param actions the actions of plugins
 * @param dialogs the dialogs of plugins
 * @param transferring hands calls over
 */
public record Outside(Services services, Actions actions, Dialogs dialogs, Transferring transferring) {}
