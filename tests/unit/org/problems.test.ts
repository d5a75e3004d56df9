import { describe, expect, it } from 'vitest';
import type { WrittenChange } from '#org/change.ts';
import { published } from './draw.ts';
import {
  abolish,
  absorb,
  assign,
  detach,
  establish,
  merge,
  move,
  problemsOf,
  regrade,
  rename,
  reorganize,
  split,
  transfer,
} from './write.ts';

const chart = published(
  '2025-04-01',
  `
  総務部
    職:部長:部長級
    秘書課
      管理係
    管理課
      管理係
  企画部
    企画課
      企画係`,
);

/** The change with a unit of another municipality. */
function joined(change: WrittenChange): WrittenChange {
  return { ...change, isJoined: true } as WrittenChange;
}

function says(changes: Parameters<typeof problemsOf>[1], ...problems: readonly string[]): void {
  expect(problemsOf(chart, changes)).toEqual(problems);
}

describe('an unknown name is reported', () => {
  it('in the chart before', () =>
    says([abolish('総務部/秘書科')], '#1 unit: no-such-unit 総務部/秘書科 before'));
  it('one of several', () =>
    says(
      [merge(['総務部/秘書課/管理係', '総務部/管理課/庶務係'], '企画部/企画課/管理係')],
      '#1 units[1]: no-such-unit 総務部/管理課/庶務係 before',
    ));
  it('in the chart after', () =>
    says([move('総務部/秘書課', '市長公室/秘書課')], '#1 to: no-such-unit 市長公室 after'));
  it('one of several destinations', () =>
    says(
      [transfer('広報', '総務部/秘書課', { 企画部: 'part', '企画部/広報課': 'part' })],
      '#1 to[1]: no-such-unit 企画部/広報課 after',
    ));
  it('except the old name of a renamed unit in the chart after', () =>
    says([rename('企画部', '政策部'), establish('企画部/広報課')]));
  it('except the new name of a renamed unit in the chart before', () =>
    says([rename('企画部', '政策部'), abolish('政策部/企画課/企画係')]));
  it('if a post is named as a unit', () =>
    says([abolish('総務部/部長')], '#1 unit: no-such-unit 総務部/部長 before'));
  it('once, not again for units below it', () =>
    says(
      [
        establish('市長公室/広報課'),
        establish('市長公室/広報課/広報係'),
        move('企画部/企画課', '市長公室/広報課/企画課'),
      ],
      '#1 unit: no-such-unit 市長公室 after',
    ));
});

describe('two fates of a unit are reported', () => {
  it('if it ends twice', () =>
    says(
      [abolish('企画部/企画課/企画係'), absorb('企画部/企画課/企画係', '総務部/秘書課')],
      '#2 units[0]: two-fates 企画部/企画課/企画係 #1',
    ));
  it('if it is renamed and moved in two changes', () =>
    says(
      [rename('総務部/秘書課', '広報課'), move('総務部/秘書課', '企画部/秘書課')],
      '#2 unit: two-fates 総務部/秘書課 #1',
    ));
  it('if it is merged with itself', () =>
    says(
      [merge(['企画部/企画課/企画係', '企画部/企画課/企画係'], '企画部/企画課/計画係')],
      '#1 units[1]: two-fates 企画部/企画課/企画係 #1',
    ));
  it('if its grade changes twice', () =>
    says(
      [regrade('職:総務部/部長', '部長級', '副部長級'), regrade('職:総務部/部長', '部長級', '課長級')],
      '#2 unit: two-fates 総務部/部長 #1',
    ));
});

describe('two units in one place are reported', () => {
  it('if a unit begins twice', () =>
    says(
      [detach('企画部/広報課', '企画部/企画課'), detach('企画部/広報課', '総務部/秘書課')],
      '#2 unit: begins-twice 企画部/広報課 #1',
    ));
  it('if a unit begins where another stands', () =>
    says([establish('総務部/秘書課')], '#1 unit: name-taken 総務部/秘書課'));
  it('if a unit gets the name of a sibling', () =>
    says([rename('総務部/秘書課', '管理課')], '#1 to: name-taken 総務部/管理課'));
  it('if a unit moves to a place that is taken', () =>
    says([move('総務部/管理課/管理係', '総務部/秘書課/管理係')], '#1 to: name-taken 総務部/秘書課/管理係'));
  it('if two units move to one place below a new unit', () =>
    says(
      [
        establish('市民部'),
        move('総務部/秘書課/管理係', '市民部/管理係'),
        move('総務部/管理課/管理係', '市民部/管理係'),
      ],
      '#3 to: name-taken 市民部/管理係',
    ));
  it('if a part of a split has the name of a sibling', () =>
    says(
      [split('企画部', ['政策部', '総務部']), move('企画部/企画課', '政策部/企画課')],
      '#1 into[1]: name-taken 総務部',
    ));
});

describe('a unit that must go on but ends is reported', () => {
  it('if it absorbs another', () =>
    says(
      [absorb('総務部/秘書課/管理係', '企画部/企画課/企画係'), abolish('企画部/企画課/企画係')],
      '#1 into: does-not-go-on 企画部/企画課/企画係 #2',
    ));
  it('if it absorbs itself', () =>
    says(
      [absorb('企画部/企画課/企画係', '企画部/企画課/企画係')],
      '#1 into: does-not-go-on 企画部/企画課/企画係 #1',
    ));
  it('if another is detached from it', () =>
    says(
      [detach('企画部/企画課/計画係', '企画部/企画課/企画係'), abolish('企画部/企画課/企画係')],
      '#1 from: does-not-go-on 企画部/企画課/企画係 #2',
    ));
  it('if its grade changes', () =>
    says(
      [abolish('職:総務部/部長'), regrade('職:総務部/部長', '部長級', '課長級')],
      '#2 unit: does-not-go-on 総務部/部長 #1',
    ));
  it('if it gets a duty, as an unknown name after', () =>
    says(
      [assign('広報', '企画部/企画課/企画係'), abolish('企画部/企画課/企画係')],
      '#1 to: no-such-unit 企画部/企画課/企画係 after',
    ));
});

describe('an impossible place is reported', () => {
  it('below itself', () => says([move('企画部', '企画部/企画課/企画部')], '#1 to: below-itself 企画部'));
  it('each below the other', () =>
    says(
      [move('総務部', '企画部/総務部'), move('企画部', '総務部/企画部')],
      '#1 to: below-itself 総務部',
      '#2 to: below-itself 企画部',
    ));
  it('below a post', () =>
    says([establish('総務部/部長/秘書室')], '#1 unit: below-a-post 総務部/部長/秘書室'));
});

describe('a change without effect is reported', () => {
  it('if a unit becomes itself by a merger or reorganization', () => {
    says([merge(['総務部', '総務部'], '総務部')], '#1 units[0]: changes-nothing 総務部');
    says([reorganize(['総務部'], ['総務部'])], '#1 units[0]: changes-nothing 総務部');
    says([reorganize(['総務部', '企画部'], ['総務部', '企画部'])]);
  });
  it('unless a unit of another municipality takes part', () => {
    says([joined(reorganize(['総務部'], ['総務部']))]);
    says([joined(merge(['総務部'], '総務部'))]);
    says([joined(transfer('広報', '総務部', { 総務部: 'whole' }))]);
  });
  it('if a unit transfers a duty to itself', () => {
    says([transfer('広報', '総務部', { 総務部: 'whole' })], '#1 from[0]: changes-nothing 総務部');
    says([transfer('広報', '総務部', { 総務部: 'part', 企画部: 'part' })]);
  });
  it('if the name stays the same', () =>
    says([rename('総務部', '総務部')], '#1 unit: changes-nothing 総務部'));
  it('if the place stays the same', () =>
    says([move('総務部/秘書課', '総務部/秘書課')], '#1 unit: changes-nothing 総務部/秘書課'));
  it('if the grade stays the same', () =>
    says([regrade('職:総務部/部長', '部長級', '部長級')], '#1 unit: changes-nothing 総務部/部長'));
});

it('a change from a grade that the post does not have is reported', () =>
  says([regrade('職:総務部/部長', '副部長級', '課長級')], '#1 from: other-grade 総務部/部長 部長級'));

it('a mistake is reported once, whatever depends on it', () =>
  says(
    [
      establish('総務部'),
      rename('総務部/秘書課', '管理課'),
      rename('総務部/管理課', '財務課'),
      rename('企画部/企画課', '企画課'),
      move('企画部/企画課/企画係', '総務部/財務課/企画係'),
    ],
    '#1 unit: name-taken 総務部',
    '#4 unit: changes-nothing 企画部/企画課',
  ));
