import { lookupIn } from '#archive/4-link/lookup.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedDuty } from '#archive/4-link/types.ts';
import type { Answer } from '../answer.ts';
import { dateAsKnown } from '../dates.ts';
import { type Line, text } from '../inline.ts';
import { unreportedPlanWords } from '../reorganizations/plans.ts';
import { type Deed, deedsOf } from '../sentences/deeds.ts';
import { type Party, partyNow, waysToName } from '../sentences/party.ts';
import { fitting } from '../sentences/predicate.ts';

export function dutyAnswer(archive: Archive, duty: LinkedDuty): Answer {
  const deeds = deedsOf(archive, changesOf(archive, duty));
  const deed = deeds.at(-1);
  const support = deed ? lastMove(archive, deed) : [];
  return {
    title: duty.name,
    lede: ledeOf(archive, duty, deeds),
    ...(support.length > 0 ? { support } : {}),
  };
}

function ledeOf(archive: Archive, duty: LinkedDuty, deeds: readonly Deed[]): Line {
  const deed = deeds.at(-1);
  const { units } = lookupIn(archive);
  const holders = duty.today.flatMap((id) => units.get(id) ?? []).map((unit) => partyNow(archive, unit));
  const here = waysToName([...holders, ...outsideOf(deeds)], 'none');
  const toCome = deed && deed.change.status !== 'in force' ? waysToName(deed.to, 'begins') : [];
  const phrased = (ways: readonly Line[], before: string, after: string) =>
    fitting(
      [duty.isArea ? 'この区域' : 'この仕事', duty.name]
        .toReversed()
        .flatMap((name) => ways.map((who): Line => [text(`${name}は、${before}`), ...who, text(after)])),
    );
  if (toCome.length > 0)
    return phrased(toCome, '', deed?.change.verb === 'assign' ? 'が受け持つ予定。' : 'へ移る予定。');
  if (here.length > 0) return phrased(here, 'いま', 'にある。');
  return fitting([
    [text(`${duty.name}は、いまどこにあるか分からない。`)],
    [text(`${duty.isArea ? 'この区域' : 'この仕事'}は、いまどこにあるか分からない。`)],
  ]);
}

/** Bodies outside the chart that received the duty and have not given it back. */
function outsideOf(deeds: readonly Deed[]): readonly Party[] {
  const holders = new Map<string, Party>();
  for (const { change, from, to } of deeds) {
    if (change.status !== 'in force') continue;
    for (const { name, isOutside } of from) if (isOutside) holders.delete(name);
    for (const one of to) if (one.isOutside) holders.set(one.name, one);
  }
  return [...holders.values()];
}

/** For example 令和8年4月1日に、組織係から移った。 */
function lastMove(archive: Archive, deed: Deed): Line {
  const { change, from, to } = deed;
  const day = dateAsKnown(change.date, change.datePrecision);
  const plan = archive.reorganizations.find(({ id }) => id === change.reorganization);
  if (change.status !== 'in force') return [text(`${day}の予定。${unreportedPlanWords(archive, plan)}`)];
  const [giver] = waysToName(from, 'none');
  const [taker] = waysToName(to, 'none');
  if (change.verb === 'assign') return [text(`${day}に加わった。`)];
  const unsure = isUnsure(deed) && taker ? 'どこまで移ったかは分からない。' : '';
  if (giver) return [text(`${day}に、`), ...giver, text(`から移った。${unsure}`)];
  return taker ? [text(`${day}に、`), ...taker, text('へ移った。どこから移ったかは分からない。')] : [];
}

function isUnsure({ change }: Deed): boolean {
  return (
    change.verb === 'transfer' && change.to.every(({ extent }) => extent === 'unknown' || extent === null)
  );
}
