import { expect, test } from 'vitest';
import { contactLine } from '#telling/documents/contact.ts';
import { lineText } from '#telling/inline.ts';
import { howItEnded } from '#telling/units/ending.ts';
import { archiveOf } from '../../../support/content.ts';
import { mihon } from '../../feeds/mihon.ts';

const words = (archive: ReturnType<typeof archiveOf>, office: string, date: string) =>
  lineText(contactLine(archive, { office, phone: '00-0000' }, date));

test('an abolished office is shown with its end and the units that do its work today', () => {
  const told = words(archiveOf('isesaki'), '企画部事務管理課', '2026-04-01');
  expect(told).toContain('企画部事務管理課 電話 00-0000（この組織は令和8年4月1日に終わった（廃止）。');
  expect(told).toContain('企画部 経営企画課 組織係');
  expect(told).toContain('産業経済部 商工労働課');
});

test('a renamed office is shown with its present name', () => {
  expect(words(mihon(), '企画課', '2025-09-22')).toBe('企画課 電話 00-0000（現在は総務部 政策課）');
});

test('an unchanged or unknown office is shown without a note', () => {
  expect(words(archiveOf('isesaki'), '総務部管財課', '2026-04-01')).toBe('総務部管財課 電話 00-0000');
  expect(words(archiveOf('iga'), '総務部', '2026-04-01')).toBe('総務部 電話 00-0000');
});

test('a merged unit is not called abolished', () => {
  const ended = (id: string) => {
    const unit = archiveOf('isesaki').units.find((one) => one.id === id);
    return unit ? howItEnded(unit) : undefined;
  };
  expect(ended('bunsho-kakari')).toBe('統合');
  expect(ended('jimu-kanri-ka')).toBe('廃止');
  expect(ended('hisho-ka')).toBe(null);
});
