package org.suping.check.planted;

import org.suping.jobs.planted.PlantedJob;

/** Upstream code that knows of downstream code, planted for {@link org.suping.ArchitectureTest} to find. */
public record PlantedBackReference(PlantedJob job) {}
