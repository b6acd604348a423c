package org.suping.definitions.overlay;

import java.time.LocalDate;

/**
 * One file of the rules that an organisation has of its own.
 *
 * @param path below the configuration folder: {@code indicators/CP-02.yml}
 * @param by who answers for it
 * @param why in words that an inspector reads
 * @param since from which day
 */
public record Overlay(String path, String by, String why, LocalDate since) {}
