// What both passes over the records share: the plan, the detectors, and what the survey learned about the case's values.
import { AliasTable } from './alias-table.ts';
import type { Detectors } from './detectors.ts';
import { canonicalText } from './encoded-twins.ts';
import { FindingList } from './finding-list.ts';
import type { PlacedOverride } from './override.ts';
import { otherLabel } from './override.ts';
import { PairList } from './pair-list.ts';
import type { Action, Plan, PlanNode } from './plan.ts';
import type { Policy } from './policy.ts';
import type { RedactionInput } from './redaction-types.ts';
import { type PublicTest, WithheldRegister } from './withheld-register.ts';

/** Texts of this length are read by the detectors in every field: a name or an id is shorter, a sentence is not. */
const longTextLength = 40;

export class CaseKnowledge {
  readonly input: RedactionInput;
  readonly plan: Plan;
  readonly detectors: Detectors;
  readonly overrides: ReadonlyMap<string, readonly PlacedOverride[]>;
  readonly unknownFields: Policy['unknownFields'];
  readonly register: WithheldRegister;
  readonly aliases: AliasTable;
  readonly findings: FindingList;
  readonly pairs: PairList;
  /** Canonical texts that a rule withholds wherever they stand. */
  readonly everywhere = new Map<string, Action>();
  readonly #typed = new Map<Action, Action>();

  constructor(
    input: RedactionInput,
    plan: Plan,
    detectors: Detectors,
    overrides: ReadonlyMap<string, readonly PlacedOverride[]>,
  ) {
    this.input = input;
    this.plan = plan;
    this.detectors = detectors;
    this.overrides = overrides;
    this.unknownFields = input.unknownFields ?? input.policy.unknownFields;
    this.register = new WithheldRegister(ownWords(input.people.subject));
    this.aliases = new AliasTable([...plan.labels, otherLabel], input.aliasesFrom ?? []);
    this.findings = new FindingList(input.keyed, input.lifted);
    const mainPath = (path: string) => plan.nodeAt(path)?.field?.aliasOf ?? path;
    this.pairs = new PairList(input.policy.acceptedPairs ?? [], mainPath, input.keyed, input.lifted);
  }

  canonical(text: string): string {
    return canonicalText(text, this.input.encoders);
  }

  /** True where the detectors read the text. */
  isRead(text: string, node: PlanNode): boolean {
    return node.isFreeText || node.isTypedIdentifier || text.length >= longTextLength;
  }

  /**
   * The action for a withheld text. What was typed as sign-in name and is neither name nor number may be a password: then
   * the reason says so, whatever the rule had in mind.
   */
  actionFor(text: string, action: Action, node: PlanNode): Action {
    if (!node.isTypedIdentifier || action.reason !== 'OTHER_PERSON') return action;
    if (this.detectors.find(text, true)[0]?.kind !== 'credential') return action;
    let typed = this.#typed.get(action);
    if (typed === undefined) {
      typed = { ...action, reason: 'CREDENTIAL' };
      this.#typed.set(action, typed);
    }
    return typed;
  }
}

/**
 * A secret that happens to be a word of the person's own name (a named location "Contoso" and alice@contoso.com) cannot be
 * hidden from the person, and masking it in their name would take from them what is theirs.
 */
function ownWords(subject: RedactionInput['people']['subject']): PublicTest {
  const own = [subject.objectId ?? '', ...subject.names, ...subject.displayNames].map((text) => text.toLowerCase());
  return (text, origin) => {
    const folded = text.toLowerCase();
    return own.some((name) => (name === folded ? origin.isSecret : hasWord(name, folded)));
  };
}

function hasWord(name: string, word: string): boolean {
  const at = name.indexOf(word);
  if (at < 0) return false;
  return !isWordCharacter(name[at - 1]) && !isWordCharacter(name[at + word.length]);
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
