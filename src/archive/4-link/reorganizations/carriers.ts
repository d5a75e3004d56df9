import { isStopped } from '#org/stages.ts';
import type { LinkedReorganization } from '../types.ts';
import { isPlanned } from './change-kind.ts';

type Event = Pick<LinkedReorganization, 'id'> & {
  readonly data: Pick<LinkedReorganization['data'], 'status' | 'realises'>;
};

export function carrierOf<One extends Event>(reorganizations: readonly One[], plan: string): One | undefined {
  return reorganizations.find(({ data }) => data.realises === plan && data.status === 'in force');
}

/**
 * The ids of the plans that another reorganization in force carries out. They are shown and counted with that
 * one.
 */
export function carriedOutIn(reorganizations: readonly Event[]): ReadonlySet<string> {
  const realised = new Set(
    reorganizations.flatMap(({ data }) => (data.status === 'in force' ? (data.realises ?? []) : [])),
  );
  const plans = reorganizations.filter(({ id, data }) => isPlanned(data) && realised.has(id));
  return new Set(plans.map(({ id }) => id));
}

/**
 * The reorganizations that happened or are planned, each once: without withdrawn ones and plans that another
 * one carried out.
 */
export function countedReorganizations<One extends Event>(reorganizations: readonly One[]): readonly One[] {
  const carriedOut = carriedOutIn(reorganizations);
  return reorganizations.filter(({ id, data }) => !isStopped(data.status) && !carriedOut.has(id));
}
