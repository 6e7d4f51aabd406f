import { type FaultEffect, NO_FAULT } from './fault-effect.ts';
import type { FaultKind, FaultRoute } from './fault-kind.ts';
import { FAULT_KINDS } from './fault-kinds.ts';
import type { FaultRule, FaultScript } from './fault-script.ts';

/** What a rule is matched against. */
export interface FaultTarget {
  readonly on: FaultRoute;
  readonly profile: string | null;
  readonly fileName: string | null;
}

/** A script in use: it counts the requests each rule is about. */
export interface FaultPlan {
  /** Counts the request and tells what strikes it: the first rule that is due, in the script's order. */
  next(target: FaultTarget): FaultEffect;
}

function matches(rule: FaultRule, target: FaultTarget): boolean {
  return (
    rule.on === target.on &&
    (rule.profile === undefined || rule.profile === target.profile) &&
    (rule.fileName === undefined || rule.fileName === target.fileName)
  );
}

function isDue(rule: FaultRule, count: number): boolean {
  const first = rule.nth ?? 1;
  if (count < first) return false;
  return rule.every === true || count < first + (rule.times ?? 1);
}

function effectOf(rule: FaultRule): FaultEffect {
  const { kind: name, ...fields } = rule.do;
  const kind: FaultKind = FAULT_KINDS[name];
  return kind.effect(fields);
}

/** Starts a checked script with every count at zero. */
export function openFaultPlan(script: FaultScript): FaultPlan {
  const rules = script.rules.map((rule) => ({ rule, effect: effectOf(rule), count: 0 }));
  return {
    next(target) {
      const concerned = rules.filter(({ rule }) => matches(rule, target));
      for (const entry of concerned) entry.count += 1;
      return concerned.find(({ rule, count }) => isDue(rule, count))?.effect ?? NO_FAULT;
    },
  };
}
