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

/** Somebody of another municipality takes part. */
function joined(change: WrittenChange): WrittenChange {
  return { ...change, isJoined: true } as WrittenChange;
}

function says(changes: Parameters<typeof problemsOf>[1], ...problems: readonly string[]): void {
  expect(problemsOf(chart, changes)).toEqual(problems);
}

describe('a name that leads nowhere', () => {
  it('before', () => says([abolish('総務部/秘書科')], '#1 unit: no-such-unit 総務部/秘書科 before'));
  it('one of several', () =>
    says(
      [merge(['総務部/秘書課/管理係', '総務部/管理課/庶務係'], '企画部/企画課/管理係')],
      '#1 units[1]: no-such-unit 総務部/管理課/庶務係 before',
    ));
  it('after', () => says([move('総務部/秘書課', '市長公室/秘書課')], '#1 to: no-such-unit 市長公室 after'));
  it('one of several destinations', () =>
    says(
      [transfer('広報', '総務部/秘書課', { 企画部: 'part', '企画部/広報課': 'part' })],
      '#1 to[1]: no-such-unit 企画部/広報課 after',
    ));
  it('but the name before a renaming serves after it', () =>
    says([rename('企画部', '政策部'), establish('企画部/広報課')]));
  it('and the name after it serves before', () =>
    says([rename('企画部', '政策部'), abolish('政策部/企画課/企画係')]));
  it('a post is no unit', () => says([abolish('総務部/部長')], '#1 unit: no-such-unit 総務部/部長 before'));
  it('and what would stand below it is not told again', () =>
    says(
      [
        establish('市長公室/広報課'),
        establish('市長公室/広報課/広報係'),
        move('企画部/企画課', '市長公室/広報課/企画課'),
      ],
      '#1 unit: no-such-unit 市長公室 after',
    ));
});

describe('two fates', () => {
  it('ends twice', () =>
    says(
      [abolish('企画部/企画課/企画係'), absorb('企画部/企画課/企画係', '総務部/秘書課')],
      '#2 units[0]: two-fates 企画部/企画課/企画係 #1',
    ));
  it('is renamed and moved in two changes instead of one', () =>
    says(
      [rename('総務部/秘書課', '広報課'), move('総務部/秘書課', '企画部/秘書課')],
      '#2 unit: two-fates 総務部/秘書課 #1',
    ));
  it('is merged with itself', () =>
    says(
      [merge(['企画部/企画課/企画係', '企画部/企画課/企画係'], '企画部/企画課/計画係')],
      '#1 units[1]: two-fates 企画部/企画課/企画係 #1',
    ));
  it('is graded twice', () =>
    says(
      [regrade('職:総務部/部長', '部長級', '副部長級'), regrade('職:総務部/部長', '部長級', '課長級')],
      '#2 unit: two-fates 総務部/部長 #1',
    ));
});

describe('one place, two units', () => {
  it('begins twice', () =>
    says(
      [detach('企画部/広報課', '企画部/企画課'), detach('企画部/広報課', '総務部/秘書課')],
      '#2 unit: begins-twice 企画部/広報課 #1',
    ));
  it('begins where a unit stands', () =>
    says([establish('総務部/秘書課')], '#1 unit: name-taken 総務部/秘書課'));
  it('is renamed to what its neighbour is called', () =>
    says([rename('総務部/秘書課', '管理課')], '#1 to: name-taken 総務部/管理課'));
  it('is moved to where a unit of that name stands', () =>
    says([move('総務部/管理課/管理係', '総務部/秘書課/管理係')], '#1 to: name-taken 総務部/秘書課/管理係'));
  it('two come to one place below a newcomer', () =>
    says(
      [
        establish('市民部'),
        move('総務部/秘書課/管理係', '市民部/管理係'),
        move('総務部/管理課/管理係', '市民部/管理係'),
      ],
      '#3 to: name-taken 市民部/管理係',
    ));
  it('a division whose second part has the name of a neighbour', () =>
    says(
      [split('企画部', ['政策部', '総務部']), move('企画部/企画課', '政策部/企画課')],
      '#1 into[1]: name-taken 総務部',
    ));
});

describe('who should go on and does not', () => {
  it('absorbs while it ends', () =>
    says(
      [absorb('総務部/秘書課/管理係', '企画部/企画課/企画係'), abolish('企画部/企画課/企画係')],
      '#1 into: does-not-go-on 企画部/企画課/企画係 #2',
    ));
  it('absorbs itself', () =>
    says(
      [absorb('企画部/企画課/企画係', '企画部/企画課/企画係')],
      '#1 into: does-not-go-on 企画部/企画課/企画係 #1',
    ));
  it('is left while it ends', () =>
    says(
      [detach('企画部/企画課/計画係', '企画部/企画課/企画係'), abolish('企画部/企画課/企画係')],
      '#1 from: does-not-go-on 企画部/企画課/企画係 #2',
    ));
  it('is graded while it ends', () =>
    says(
      [abolish('職:総務部/部長'), regrade('職:総務部/部長', '部長級', '課長級')],
      '#2 unit: does-not-go-on 総務部/部長 #1',
    ));
  it('gets a duty while it ends: its name is gone by then', () =>
    says(
      [assign('広報', '企画部/企画課/企画係'), abolish('企画部/企画課/企画係')],
      '#1 to: no-such-unit 企画部/企画課/企画係 after',
    ));
});

describe('places where nobody can stand', () => {
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

describe('changes that change nothing', () => {
  it('itself, by a merger or a reorganization', () => {
    says([merge(['総務部', '総務部'], '総務部')], '#1 units[0]: changes-nothing 総務部');
    says([reorganize(['総務部'], ['総務部'])], '#1 units[0]: changes-nothing 総務部');
    says([reorganize(['総務部', '企画部'], ['総務部', '企画部'])]);
  });
  it('but for what somebody of another municipality comes to', () => {
    says([joined(reorganize(['総務部'], ['総務部']))]);
    says([joined(merge(['総務部'], '総務部'))]);
    says([joined(transfer('広報', '総務部', { 総務部: 'whole' }))]);
  });
  it('a duty that whoever has it hands to itself', () => {
    says([transfer('広報', '総務部', { 総務部: 'whole' })], '#1 from[0]: changes-nothing 総務部');
    says([transfer('広報', '総務部', { 総務部: 'part', 企画部: 'part' })]);
  });
  it('the same name', () => says([rename('総務部', '総務部')], '#1 unit: changes-nothing 総務部'));
  it('the same place', () =>
    says([move('総務部/秘書課', '総務部/秘書課')], '#1 unit: changes-nothing 総務部/秘書課'));
  it('the same grade', () =>
    says([regrade('職:総務部/部長', '部長級', '部長級')], '#1 unit: changes-nothing 総務部/部長'));
});

it('another grade than the post has', () =>
  says([regrade('職:総務部/部長', '副部長級', '課長級')], '#1 from: other-grade 総務部/部長 部長級'));

it('a mistake is told once, whatever else depends on it', () =>
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
