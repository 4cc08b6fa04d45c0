import { expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';

const PAGE =
  '<h1>青石县YEAR年政府信息公开工作年度报告</h1><p>发布时间:2014-03-06</p><p>一、概述</p><p>全年主动公开政府信息1280条。二、依申请公开情况。全年共收到政府信息公开申请5件。</p>';

function read(year: number, fetchedAt: string | undefined) {
  const content = PAGE.replace('YEAR', String(year));
  const { record, diagnostics } = parse(
    { path: 'a.html', content },
    fetchedAt === undefined ? {} : { fetchedAt },
  );
  const late = diagnostics.filter(({ id }) => id === 'identify/after-fetch');
  return [record?.year, record?.published, record?.sources[0]?.fetched_at, late.length];
}

it.each([
  [2013, undefined, [2013, '2014-03-06', undefined, 0]],
  [2013, '2016-01-01', [2013, '2014-03-06', '2016-01-01', 0]],
  // It is the 6th in China while it is the 5th in Greenwich.
  [2013, '2014-03-05T20:00:00Z', [2013, '2014-03-06', '2014-03-05T20:00:00Z', 0]],
  [2013, '2014-03-01', [2013, null, '2014-03-01', 1]],
  // A year that had not come is no covered year; the date of publication tells another.
  [2023, '2014-03-07', [2013, '2014-03-06', '2014-03-07', 1]],
])('a page of %s, fetched %s', (year, fetchedAt, expected) => {
  expect(read(year, fetchedAt)).toEqual(expected);
});
