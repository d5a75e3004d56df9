import { expect, test } from 'vitest';
import { stateLine } from '#telling/reorganizations/states.ts';

test.each(['職員は移らない', '職員は移らない。'])('a note ends with a single full stop: %s', (note) => {
  const unit = { id: 'somu-bu', path: '総務部', url: '/mihon/units/somu-bu/' } as never;
  const state = { unit, has: null, count: { count: 3, kind: '課' }, ref: ['第1項'], note };
  expect(stateLine(state)).toBe('総務部: 3課（名前は述べられていない）（職員は移らない。第1項）');
});
