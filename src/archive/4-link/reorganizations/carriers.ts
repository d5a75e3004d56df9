import type { LinkedReorganization } from '../types.ts';
import { isPlanned } from './change-kind.ts';

type Event = Pick<LinkedReorganization, 'id'> & {
  readonly data: Pick<LinkedReorganization['data'], 'status' | 'realises'>;
};

export function carrierOf<One extends Event>(reorganizations: readonly One[], plan: string): One | undefined {
  return reorganizations.find(({ data }) => data.realises === plan && data.status === 'in force');
}

/** What another reorganization carried out, and is told and counted there: the plans of it. */
export function carriedOutIn(reorganizations: readonly Event[]): ReadonlySet<string> {
  const realised = new Set(
    reorganizations.flatMap(({ data }) => (data.status === 'in force' ? (data.realises ?? []) : [])),
  );
  const plans = reorganizations.filter(({ id, data }) => isPlanned(data) && realised.has(id));
  return new Set(plans.map(({ id }) => id));
}

/** What happened, or is to happen, each once: neither what was withdrawn nor a plan that another carried out. */
export function standingOnes<One extends Event>(reorganizations: readonly One[]): readonly One[] {
  const carriedOut = carriedOutIn(reorganizations);
  return reorganizations.filter(({ id, data }) => data.status !== 'withdrawn' && !carriedOut.has(id));
}
