import fc from 'fast-check';
import { addDays } from '#calendar/date.ts';
import type { Course, Join, Stretch } from '#diagrams/course.ts';
import { tracksOf } from '#diagrams/figures/course/tracks.ts';

const names = [
  '総務課',
  '企画調整課',
  '公共施設マネジメント推進課',
  '(仮称)福祉こども部',
  'シティプロモーション・デジタルクリエイティブ人材育成係',
  'Business Innovation Promotion Office',
];
const places = ['', '企画部', '総務部 総務課', '市長直轄未来政策推進本部 デジタル戦略推進課'];
const words = ['統合', '分割', '移管・改称', '', '再編（予定）'];
const AS_OF = '2026-11-21';

const day = (number: number) => addDays('1990-04-01', number);

/** Units of which each has a few stretches, the later ones joined to those before it. */
function courseOf(units: readonly (readonly number[])[]): Course {
  const stretches: Stretch[] = [];
  const joins: Join[] = [];
  units.forEach((numbers, unit) => {
    const dates = [...new Set(numbers)].toSorted((a, b) => a - b).map(day);
    const [seed = 0] = numbers;
    const isEnded = seed % 3 === 0 && dates.length > 1;
    const begins = isEnded ? dates.slice(0, -1) : dates;
    begins.forEach((date, at) => {
      const number = seed + at;
      const isFirst = at === 0;
      const from = isFirst && number % 2 === 0 ? null : date;
      const to = dates[at + 1] ?? null;
      const isLast = at === begins.length - 1;
      const one: Stretch = {
        id: `u${unit}_${at + 1}`,
        unit: `u${unit}`,
        name: names[(number >> 1) % names.length] ?? '',
        above: places[(number >> 2) % places.length] ?? '',
        from,
        known: from === null && number % 5 !== 0 ? date : null,
        to,
        began: isFirst && from !== null && number % 7 === 0 ? '新設' : null,
        ended: isLast && to !== null && number % 4 < 2 ? '廃止' : null,
        isLost: isLast && to !== null && number % 4 === 0,
        isPlanned: date > AS_OF,
        fate: to !== null && to <= AS_OF ? 'ends' : from === null ? 'stays' : 'begins',
        period: '',
        link: `/mihon/units/u${unit}/`,
      };
      const word = words[number % words.length] ?? '';
      const before = stretches.at(-1);
      if (!isFirst && before) joins.push({ from: before.id, to: one.id, word, date, isPlanned: false });
      const source = stretches.find(
        (other) =>
          other.unit !== one.unit &&
          (other.from ?? other.known ?? '') < date &&
          (other.to === null || other.to >= date) &&
          number % 3 !== 1,
      );
      if (source && from !== null)
        joins.push({ from: source.id, to: one.id, word, date, isPlanned: date > AS_OF });
      stretches.push(one);
    });
  });
  const focus = `u${units.length >> 1}`;
  return {
    kind: 'course',
    stretches,
    joins,
    tracks: tracksOf(stretches, joins, focus),
    focus,
    today: { day: AS_OF, words: '基準日' },
  };
}

/** Of up to twelve units; some of their days are yet to come. */
export const anyCourse: fc.Arbitrary<Course> = fc
  .array(fc.array(fc.integer({ min: 0, max: 15_000 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(courseOf);
