import { expect, test } from 'vitest';
import { sourcesOfUnit } from '#archive/4-link/units/sources-of-unit.ts';
import { postWords } from '#telling/charts/chart-post.ts';
import { town } from '../../support/town.ts';

const archive = town({
  chart: '{ 総務部: { 総務課: [文書係] }, 会計課: [出納係] }',
  posts: [
    '{ post: 会計管理者, grade: 部長級, supervises: [会計課] }',
    '{ post: 副部長, in: 総務部 }',
    '{ post: 参事 }',
  ],
  events: [
    { changes: ['{ rename: 総務部, to: 行政部 }', '{ regrade: { post: 参事 }, from: 課長級, to: 部長級 }'] },
  ],
});
const [published, after] = archive.charts;

test('a chart lists its posts in printed order, with their details', () => {
  if (!published) throw new Error('no chart');
  expect(published.posts.map((post) => [post.in, post.name, postWords(post, published)])).toEqual([
    [null, '会計管理者', '（部長級、会計課を所管）'],
    ['総務部', '副部長', ''],
    [null, '参事', '（課長級）'],
  ]);
});

test('a later day shows the posts as they are on that day', () => {
  if (!after) throw new Error('no chart');
  expect(new Map(after.posts.map((post) => [post.name, post]))).toMatchObject(
    new Map([
      ['会計管理者', { in: null, grade: '部長級' }],
      ['副部長', { in: '行政部' }],
      ['参事', { grade: '部長級' }],
    ]),
  );
});

test('a post that the published chart does not print is marked as such', () => {
  if (!published || !after) throw new Error('no chart');
  const [post] = after.posts;
  if (!post) throw new Error('no post');
  expect(postWords(post, { published: published.published })).toContain('公表された図には記載なし');
  expect(postWords(post, after)).not.toContain('記載なし');
});

test('a unit names the post in charge of it, and a post names its source', () => {
  const named = (name: string) => archive.units.find(({ names }) => names.at(-1)?.name === name);
  expect(named('会計課')?.supervisedBy).toEqual(['会計管理者']);
  expect(named('総務課')?.supervisedBy).toEqual([]);
  const post = named('会計管理者');
  expect(post && sourcesOfUnit(archive, post).map(({ title }) => title)).toEqual(['見本の組織図']);
});
