// The door to redaction: policy, catalogue and people in; the two passes over the records out.
import type { AppError } from '../errors.ts';
import { ok, type Result } from '../result.ts';
import { CaseKnowledge } from './case-knowledge.ts';
import { compilePolicy } from './compile-policy.ts';
import { createDetectors } from './detectors.ts';
import { placeOverrides } from './override.ts';
import { RedactionPass } from './redaction-pass.ts';
import type { Redaction, RedactionInput } from './redaction-types.ts';
import { SurveyPass } from './survey-pass.ts';

/** Errors: REDACT_OVERRIDE_INVALID. */
export function prepareRedaction(input: RedactionInput): Result<Redaction, AppError> {
  const detectors = createDetectors(input.people);
  const plan = compilePolicy(input.policy, input.catalogue, detectors.isSubject);
  const overrides = placeOverrides(input.overrides, plan, input.policy);
  if (!overrides.ok) return overrides;
  const known = new CaseKnowledge(input, plan, detectors, overrides.value);
  const survey = new SurveyPass(known);
  let isSurveyed = false;
  let pass: RedactionPass | null = null;
  let finderOfPass: unknown = null;
  let ended: Pick<RedactionPass, 'openPairs' | 'tally'> | null = null;
  return ok({
    survey: (source) => {
      if (isSurveyed) throw new Error('the survey is finished');
      survey.look(source);
    },
    finishSurvey: () => {
      if (isSurveyed) throw new Error('the survey is finished');
      isSurveyed = true;
      return survey.finish();
    },
    redact: (source, finder) => {
      if (!isSurveyed) throw new Error('redaction comes after the survey');
      if (pass === null || finder !== finderOfPass) pass = new RedactionPass(known, finder);
      finderOfPass = finder;
      ended = null;
      return pass.redact(source);
    },
    openPairs: () => (pass ?? ended)?.openPairs() ?? [],
    tally: () => (pass ?? ended)?.tally() ?? [],
    endPass: () => {
      if (pass === null) return;
      const [pairs, tally] = [pass.openPairs(), pass.tally()];
      ended = { openPairs: () => pairs, tally: () => tally };
      pass = null;
      finderOfPass = null;
    },
    isAcceptedAt: (text, keptPath) => {
      if (known.findings.isLifted(keptPath, text)) return true;
      const origins = known.register.originsOf(text);
      return origins.length > 0 && origins.every((origin) => known.pairs.isAccepted(origin.path, keptPath));
    },
  });
}
