package org.suping.seal.diff;

import java.util.Optional;
import org.suping.assess.CriterionScore;

/** A criterion that earned something else, or that only one version has. */
public record ScoreChange(String criterion, Optional<CriterionScore> before, Optional<CriterionScore> after) {}
