package org.suping.jobs.planted;

/** Downstream code that {@link org.suping.check.planted.PlantedBackReference} should not know. */
public record PlantedJob(String name) {}
