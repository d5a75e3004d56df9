// Clauses about duties, and grades of posts and units. Used where nothing else changed.
import { text } from '../inline.ts';
import { DUTY_RANK, type Tell } from './clause.ts';
import { counted } from './counting.ts';
import { cargoWords, dutyWords, gradesOf } from './deeds.ts';
import { named, POST_RANK, waysToName } from './party.ts';
import * as predicate from './predicate.ts';
import { form } from './predicate.ts';

export const regrade: Tell = (deeds) => {
  const [only, ...others] = deeds;
  const post = only?.to[0] ?? only?.from[0];
  if (!only || !post) return [];
  if (others.length > 0) {
    const posts = deeds.filter(({ to: [one] }) => one?.rank === POST_RANK).length;
    const [ofPosts, ofUnits] = [counted(posts, '職'), counted(deeds.length - posts, '組織')];
    const whose = posts === 0 ? ofUnits : posts === deeds.length ? ofPosts : `${ofPosts}と${ofUnits}`;
    return [{ rank: DUTY_RANK, forms: [form(predicate.alter, `${whose}の職位が`)] }];
  }
  return [
    { rank: DUTY_RANK, forms: [form(predicate.become, named(post, 'none'), 'が', gradesOf(only), 'に')] },
  ];
};

export const assign: Tell = (deeds) => {
  const [only, ...others] = deeds;
  const targets = [...new Map(deeds.flatMap(({ to }) => to).map((one) => [one.name, one])).values()];
  if (!only) return [];
  const what = others.length > 0 ? [counted(deeds.length, '仕事')] : [dutyWords(only), '新しい仕事'];
  return [
    {
      rank: DUTY_RANK,
      forms: what.flatMap((words) =>
        targets.length === 1
          ? waysToName(targets, 'none').map((who) => form(predicate.join, who, `に${words}が`))
          : [form(predicate.join, `${words}が`)],
      ),
    },
  ];
};

export const hold: Tell = (deeds) => tellPosts(deeds, predicate.holdToo);
export const release: Tell = (deeds) => tellPosts(deeds, predicate.holdNoMore);

function tellPosts(deeds: Parameters<Tell>[0], held: predicate.Predicate): ReturnType<Tell> {
  const [only, ...others] = deeds;
  const [who, ...also] = only ? [...only.from, ...only.to] : [];
  if (!who || others.length > 0)
    return [{ rank: DUTY_RANK, forms: [form(held, `${counted(deeds.length, '職')}がほかの職を`)] }];
  return [
    {
      rank: DUTY_RANK,
      forms: waysToName(also, 'none').map((what) => form(held, named(who, 'none'), 'が', what, 'を')),
    },
  ];
}

export const transfer: Tell = (deeds) => {
  const [only, ...others] = deeds;
  if (!only) return [];
  const many = form(
    predicate.move,
    `${counted(deeds.length, cargoWords(deeds.map(({ change }) => change)))}が`,
  );
  if (others.length > 0) return [{ rank: DUTY_RANK, forms: [many] }];
  const from = waysToName(only.from, 'none')[0] ?? [];
  const to = waysToName(only.to, 'none').slice(0, 2);
  const what = dutyWords(only);
  const { duty } = only.change;
  const isNamed = duty?.id != null || duty?.isArea || only.from.length === 0;
  return [
    {
      rank: DUTY_RANK,
      forms: [
        ...(to.length === 0 && from.length === 0
          ? [form(predicate.move, `${what}が`)]
          : to.length === 0
            ? [form(predicate.leave, what, 'が', from, 'を')]
            : to.flatMap((target) => [
                isNamed
                  ? form(predicate.move, what, 'が', ...(from.length > 0 ? [from, 'から'] : []), target, 'へ')
                  : form(predicate.move, from, `の${what}が`, target, 'へ'),
                form(predicate.move, isNamed ? `${what}が` : [...from, text(`の${what}が`)], target, 'へ'),
              ])),
        many,
      ],
    },
  ];
};
