package dev.parley.gateway.flow.model;

/** What has to hold for an answer, and what is said where it does not. */
public record Must(Expression condition, Text reason) {}
